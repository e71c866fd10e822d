package errorscape.cli;

import errorscape.fuzz.FuzzedReader;
import errorscape.math.ShortText;
import errorscape.training.Interruption;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

/// The readers of this package.
public final class TypedReaders {
    private static final List<String> COMMANDS = List.of(
            "train moons --optimizer adam --set learningRate=0.05 --set beta1=0.8 --steps 20 --every 5 --seed 3",
            "train --function x^2+y^2 --x -1:1 --y 0:2.5 --start 1,0.5 --schedule cosine:steps=10 --format csv",
            "slice moons --plane random,seed=3 --range -1:1,-2:2 --resolution 33x17",
            "render moons --size 800x600 --out a.png",
            "critical --function x^4-y^2 --x -2:2",
            "evaluate --function x*y --at 1,2 --format json --no-hessian",
            "lab sweep moons --steps 10",
            "bench --time 0.5");

    private TypedReaders() {}

    public static List<FuzzedReader<?>> all(Path folder) {
        return List.of(
                FuzzedReader.ofText(
                                "range",
                                "Ranges$OfLine.convert",
                                List.of("-1:1", " 0 : 2.5", "-1e-3:1e3"),
                                new Ranges.OfLine()::convert,
                                TypeConversionException.class)
                        .writtenBy(range -> range.min() + ":" + range.max()),
                FuzzedReader.ofText(
                                "box",
                                "Ranges$OfPlane.convert",
                                List.of("-1:1,0:2.5", "-1e-3:1e3, -4:5"),
                                new Ranges.OfPlane()::convert,
                                TypeConversionException.class)
                        .writtenBy(box -> box.a().min() + ":" + box.a().max() + ","
                                + box.b().min() + ":" + box.b().max()),
                FuzzedReader.ofText(
                                "grid",
                                "GridSize.convert",
                                List.of("65", "65x33", "129X17 "),
                                new GridSize()::convert,
                                TypeConversionException.class)
                        .writtenBy(size -> size.columns() + "x" + size.rows()),
                FuzzedReader.ofText(
                                "picture",
                                "PictureSize$Converter.convert",
                                List.of("1600x1000", "800\u00D7600"),
                                new PictureSize.Converter()::convert,
                                TypeConversionException.class)
                        .writtenBy(PictureSize::toString),
                FuzzedReader.ofText(
                                "steps of a film",
                                "MovieOptions$StepsConverter.convert",
                                List.of("0:100", "5:5", "100:2000"),
                                new MovieOptions.StepsConverter()::convert,
                                TypeConversionException.class)
                        .writtenBy(steps -> steps.first() + ":" + steps.last()),
                FuzzedReader.ofText(
                        "camera",
                        "PictureOptions$CameraConverter.convert",
                        List.of("30,45", "-120,30,2", "0,90,0.5"),
                        new PictureOptions.CameraConverter()::convert,
                        TypeConversionException.class),
                FuzzedReader.ofText(
                                "separator",
                                "TableOptions$Separators.convert",
                                List.of("comma", ";", "TAB", "\\t", "|", "blanks"),
                                new TableOptions.Separators()::convert,
                                TypeConversionException.class)
                        .writtenBy(separator -> separator.name()),
                FuzzedReader.ofText(
                                "gap policy",
                                "TableOptions$Gaps.convert",
                                List.of("leave-out", "FILL", "leave_out"),
                                new TableOptions.Gaps()::convert,
                                TypeConversionException.class)
                        .writtenBy(policy -> policy.name()),
                FuzzedReader.ofText(
                        "command line",
                        "CommandLineMain.run",
                        COMMANDS,
                        understanding()::apply,
                        CommandException.class),
                FuzzedReader.ofText(
                                "evaluate command",
                                "CommandLineMain.run",
                                List.of(
                                        "evaluate --function x*y --at 1,2 --format json --no-hessian",
                                        "evaluate --function sin(x)/y --at 1e-3,-2 --x -1:1",
                                        "evaluate himmelblau --weights 1,2",
                                        "evaluate xor --hessian"),
                                TypedReaders::carriedOut,
                                CommandException.class)
                        .oneIn(20));
    }

    /// A command as it is understood; nothing is carried out.
    private static Function<String, String> understanding() {
        CommandLine commandLine = new CommandLine(new Errorscape(Interruption.none()))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setAbbreviatedOptionsAllowed(false);
        CommandLine.tracer().setLevel(CommandLine.TraceLevel.OFF);
        TypedNumbers.teach(commandLine);
        return text -> {
            try {
                return String.valueOf(commandLine.parseArgs(text.split(" ", -1)).subcommand());
            } catch (ParameterException e) {
                throw new CommandException(ShortText.of(Complaint.of(e)));
            }
        };
    }

    /// A command carried out, as a user sees it.
    private static Typed carriedOut(String text) {
        Typed typed = Typed.run(text.split(" ", -1));
        if (typed.err().contains("an error in Errorscape") || typed.err().contains("\tat ")) {
            throw new IllegalStateException(typed.err());
        }
        if (typed.status() != CommandLineMain.DONE) {
            throw new CommandException(typed.err());
        }
        return typed;
    }
}
