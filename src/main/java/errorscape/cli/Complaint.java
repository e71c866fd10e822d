package errorscape.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Why a command line was not understood, with what would be.
final class Complaint {
    private static final Pattern CHOICE =
            Pattern.compile("expected one of \\[(.*)] \\(case-insensitive\\) but was '(.*)'", Pattern.DOTALL);

    private Complaint() {}

    static String of(ParameterException e) {
        CommandSpec spec = e.getCommandLine().getCommandSpec();
        if (e instanceof UnmatchedArgumentException unmatched
                && !unmatched.isUnknownOption()
                && !spec.subcommands().isEmpty()) {
            return "there is no " + kind(spec) + " \""
                    + unmatched.getUnmatched().getFirst() + "\"; there are "
                    + String.join(", ", spec.subcommands().keySet());
        }
        String message = Objects.requireNonNullElse(e.getMessage(), "this was not understood");
        Matcher choice = CHOICE.matcher(message);
        return choice.find()
                ? message.substring(0, choice.start()) + "\"" + choice.group(2) + "\" is not known; allowed are "
                        + allowed(choice.group(1))
                : message;
    }

    /// What the synopsis calls that which follows.
    private static String kind(CommandSpec spec) {
        return spec.usageMessage()
                .synopsisSubcommandLabel()
                .replaceAll("[\\[\\]]", "")
                .toLowerCase(Locale.ROOT);
    }

    private static String allowed(String constants) {
        return Arrays.stream(constants.split(", ", -1))
                .map(constant -> constant.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
