package errorscape.ui.setup;

import errorscape.network.Activation;
import errorscape.network.Initialiser;
import errorscape.network.Loss;
import errorscape.scenario.Scenario;
import errorscape.scenario.Subject;
import errorscape.ui.text.TypedNumber;
import errorscape.words.Words;
import java.util.ArrayList;
import java.util.List;

/// Changes of a scenario as people type them. Each takes the text of a field and gives the changed scenario, or
/// throws an [IllegalArgumentException] whose message says what is allowed.
final class ScenarioEdits {
    private static final int MOST_UNITS = 1000;

    private ScenarioEdits() {}

    private static Subject.Network network(Scenario scenario) {
        return scenario.learning()
                .map(Subject.DataAndNetwork::network)
                .orElseThrow(() -> new IllegalArgumentException("This scenario trains no network of its own."));
    }

    static Scenario hidden(Scenario scenario, String text) {
        List<Integer> widths = new ArrayList<>();
        for (String part : text.trim().split("[\\s,;x×-]+", -1)) {
            if (!part.isEmpty()) {
                widths.add(integer(part, Words.text("setup.width.name"), 1, MOST_UNITS));
            }
        }
        return scenario.withNetwork(network(scenario).withHidden(widths));
    }

    static Scenario activation(Scenario scenario, Activation activation) {
        return scenario.withNetwork(network(scenario).withActivation(activation));
    }

    static Scenario loss(Scenario scenario, Loss loss) {
        return scenario.withNetwork(network(scenario).withLoss(loss));
    }

    static Scenario l2(Scenario scenario, String text) {
        return scenario.withNetwork(network(scenario).withL2(TypedNumber.of(text, Words.text("setup.l2"), 0, 1e6)));
    }

    static Scenario batchSize(Scenario scenario, String text) {
        Scenario.Training t = scenario.training();
        boolean all = text.trim().equalsIgnoreCase("all") || text.trim().equalsIgnoreCase(Words.text("setup.all"));
        int size = all ? 0 : integer(text, Words.text("setup.batch.name"), 1, 1_000_000);
        return scenario.withTraining(t.withBatchSize(size));
    }

    static Scenario batchSeed(Scenario scenario, String text) {
        Scenario.Training t = scenario.training();
        return scenario.withTraining(t.withBatchSeed(seed(text)));
    }

    static Scenario initialiser(Scenario scenario, Initialiser.Scheme scheme) {
        Scenario.Start s = scenario.start();
        return scenario.withStart(
                new Scenario.Start(new Initialiser(scheme, s.initialiser().scale()), s.seed(), 0, 0));
    }

    static Scenario initialiserScale(Scenario scenario, String text) {
        Scenario.Start s = scenario.start();
        double scale = TypedNumber.of(text, Words.text("setup.scale.name"), -1e6, 1e6);
        return scenario.withStart(
                new Scenario.Start(new Initialiser(s.initialiser().scheme(), scale), s.seed(), 0, 0));
    }

    static Scenario startSeed(Scenario scenario, String text) {
        return startSeed(scenario, seed(text));
    }

    /// Other starting weights; for a function another place of its ranges.
    static Scenario startSeed(Scenario scenario, long seed) {
        if (scenario.subject() instanceof Subject.TypedFunction) {
            return scenario.withStart(Scenario.Start.drawn(new Initialiser(Initialiser.Scheme.UNIFORM, 1), seed));
        }
        return scenario.withStart(new Scenario.Start(scenario.start().initialiser(), seed, 0, 0));
    }

    static long planeSeed(String text) {
        return seed(text);
    }

    static double coordinate(String text, String name) {
        return TypedNumber.of(text, name, -1e9, 1e9);
    }

    private static long seed(String text) {
        try {
            return Long.parseLong(text.trim());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(Words.text("setup.seed.wrong", text), e);
        }
    }

    private static int integer(String text, String name, int least, int most) {
        try {
            int value = Integer.parseInt(text.trim());
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(Words.text("setup.whole.wrong", sentence(name), text.trim()), e);
        }
        throw new IllegalArgumentException(Words.text(
                "setup.between", sentence(name), Integer.toString(least), Integer.toString(most), text.trim()));
    }

    private static String sentence(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }
}
