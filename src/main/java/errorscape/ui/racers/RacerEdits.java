package errorscape.ui.racers;

import errorscape.optimizer.Optimizer;
import errorscape.optimizer.OptimizerSettings;
import errorscape.optimizer.Optimizers;
import errorscape.scenario.Experiment;
import errorscape.scenario.FittingRates;
import errorscape.scenario.RacerChoice;
import errorscape.scenario.Racers;
import errorscape.scenario.Scenario;
import errorscape.slice.PlanePoint;
import errorscape.ui.session.PointedPlace;
import errorscape.ui.session.ReadoutModel;
import errorscape.ui.session.Session;
import errorscape.ui.task.Notice;
import errorscape.ui.text.Numbers;
import errorscape.words.Words;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// Changes of the race's racers, as people ask for them. JavaFX thread only.
final class RacerEdits {
    /// What an earlier duplicate's name ends in, in any of the languages.
    private static final Pattern SUFFIX =
            Pattern.compile(", (?:rate|batches|seed|Rate|Batches|Seed) .*$| (?:without m|ohne M)omentum$");
    private final Session session;
    private final PointedPlace pointed;

    RacerEdits(Session session, ReadoutModel readouts) {
        this.session = session;
        pointed = new PointedPlace(session, readouts, () -> {});
    }

    private Scenario scenario() {
        return Objects.requireNonNull(session.scenarioProperty().get());
    }

    RacerChoice get(int number) {
        return Racers.get(scenario(), number);
    }

    /// Adds a racer and selects it.
    void add(RacerChoice racer) {
        // The scenario that gets it may be one that is still being built.
        OptionalInt[] added = {OptionalInt.empty()};
        change(s -> {
            Scenario more = Racers.add(s, racer);
            added[0] = OptionalInt.of(Racers.of(more).getLast().number());
            return more;
        });
        added[0].ifPresent(number -> session.run().selectedProperty().set(number));
    }

    /// Adds an optimizer with a learning rate that suits what is raced on.
    void add(Optimizers.Entry entry) {
        add(RacerChoice.of(0, FittingRates.fit(entry.standard(), scenario())));
    }

    void duplicate(int number) {
        add(get(number));
    }

    void withRate(int number, double factor) {
        RacerChoice old = get(number);
        double rate = old.optimizer().learningRate() * factor;
        add(named(old.withOptimizer(old.optimizer().withLearningRate(rate)), "racers.rate.suffix", short3(rate)));
    }

    private static boolean mayBeZero(Optimizer optimizer, String key) {
        return optimizer.type().parameters().stream()
                .anyMatch(parameter -> parameter.key().equals(key) && parameter.allows(0.0));
    }

    /// Adds the racer without momentum; empty if it has none, or cannot do without.
    Optional<Runnable> withoutMomentum(int number) {
        RacerChoice old = get(number);
        Map<String, Object> values = old.optimizer().optimizer().values();
        for (String key : List.of("momentum", "beta1")) {
            boolean has = values.get(key) instanceof Double momentum && momentum > 0;
            if (has && mayBeZero(old.optimizer().optimizer(), key)) {
                Optimizer plain = old.optimizer().optimizer().with(key, 0.0);
                return Optional.of(() -> add(old.withName(Words.text("racers.without.suffix", old.title()))
                        .withOptimizer(old.optimizer().recipe().with(plain))));
            }
        }
        return Optional.empty();
    }

    /// Other batches; where every step takes all samples, another start, drawn anew.
    void withOtherSeed(int number) {
        RacerChoice old = get(number);
        Scenario now = scenario();
        long batches = old.batchSeed().orElse(now.training().batchSeed());
        Scenario.Start start = old.start().orElse(now.start());
        if (now.training().batchSize() > 0) {
            add(named(old.withBatchSeed(batches + 1), "racers.batches.suffix", Long.toString(batches + 1)));
        } else {
            Scenario.Start drawn = Scenario.Start.drawn(start.initialiser(), start.seed() + 1);
            add(named(old.withStart(drawn), "racers.seed.suffix", Long.toString(drawn.seed())));
        }
    }

    void toggleShown(int number) {
        change(s -> Racers.change(s, number, r -> r.withShown(!r.shown())));
    }

    void startAtPointer(int number) {
        Experiment experiment = session.experimentProperty().get();
        PlanePoint place = pointed.place().orElse(null);
        if (experiment == null || place == null) {
            session.noticeProperty().set(Notice.information(Words.text("racers.pointer.first")));
            return;
        }
        PlanePoint drawn = session.slice().planeOr(experiment.plane()).project(experiment.initialWeights());
        change(s -> Racers.change(
                s, number, r -> r.withStart(s.start().withOffset(place.a() - drawn.a(), place.b() - drawn.b()))));
    }

    void shareStart(int number) {
        change(s -> Racers.change(s, number, RacerChoice::withSharedStart));
    }

    /// @param name empty for the optimizer's
    void rename(int number, String name) {
        change(s -> Racers.change(s, number, r -> r.withName(name.strip())));
    }

    int count() {
        return Racers.of(scenario()).size();
    }

    /// Removes a racer.
    void remove(int number) {
        change(s -> Racers.remove(s, number));
    }

    /// Removes all racers but one.
    void alone(int number) {
        change(s -> Racers.alone(s, number));
    }

    void optimizer(int number, OptimizerSettings settings) {
        change(s -> Racers.change(s, number, r -> r.withOptimizer(settings)));
    }

    /// Copies of the selected racer that start all over the picture.
    void lattice(int side) {
        Experiment experiment = session.experimentProperty().get();
        if (experiment != null) {
            RacerChoice model = get(session.run().selectedProperty().get());
            PlanePoint drawn = experiment.plane().project(experiment.initialWeights());
            change(s -> Racers.lattice(s, model, drawn, experiment.box(), side));
        }
    }

    private void change(UnaryOperator<Scenario> change) {
        try {
            session.change(change);
        } catch (IllegalArgumentException e) {
            session.noticeProperty().set(Notice.problem(String.valueOf(e.getMessage())));
        }
    }

    /// The racer, called after its model and what is other about it.
    private static RacerChoice named(RacerChoice racer, String key, String other) {
        return racer.withName(Words.text(key, SUFFIX.matcher(racer.title()).replaceAll(""), other));
    }

    private static String short3(double value) {
        return Numbers.setting(new BigDecimal(value).round(new MathContext(3)).doubleValue());
    }
}
