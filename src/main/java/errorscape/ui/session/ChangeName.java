package errorscape.ui.session;

import errorscape.optimizer.OptimizerSettings;
import errorscape.optimizer.Optimizers;
import errorscape.optimizer.Parameter;
import errorscape.scenario.RacerChoice;
import errorscape.scenario.Racers;
import errorscape.scenario.Scenario;
import errorscape.words.Words;
import java.util.List;
import java.util.Optional;

/// What a change of a scenario is called: "learning rate 0.2 → 0.05".
final class ChangeName {
    private ChangeName() {}

    static String of(Scenario before, Scenario after) {
        if (!before.name().equals(after.name())) {
            return Words.text("undo.opened", before.name(), after.name());
        }
        return racers(before, after)
                .or(() -> ChangedAspect.ALL.stream()
                        .filter(aspect -> aspect.differs(before, after))
                        .findFirst()
                        .map(aspect -> aspect.name(before, after)))
                .orElseGet(() -> Words.text("undo.other"));
    }

    private static Optional<String> racers(Scenario before, Scenario after) {
        List<RacerChoice> old = Racers.of(before);
        List<RacerChoice> now = Racers.of(after);
        if (old.equals(now) || !before.subject().equals(after.subject())) {
            return Optional.empty();
        }
        List<RacerChoice> gone =
                old.stream().filter(r -> !numbered(now, r.number())).toList();
        List<RacerChoice> come =
                now.stream().filter(r -> !numbered(old, r.number())).toList();
        if (come.size() == 1) {
            return Optional.of(Words.text("undo.racerAdded", come.getFirst().title()));
        }
        if (gone.size() == 1) {
            return Optional.of(Words.text("undo.racerRemoved", gone.getFirst().title()));
        }
        if (!come.isEmpty() || !gone.isEmpty()) {
            return Optional.of(Words.text("undo.racers", old.size(), now.size()));
        }
        for (int i = 0; i < now.size(); i++) {
            RacerChoice was = old.get(i);
            RacerChoice is = now.get(i);
            if (!was.equals(is)) {
                return Optional.of(now.size() == 1 ? racer(was, is) : is.title() + ": " + racer(was, is));
            }
        }
        return Optional.empty();
    }

    private static boolean numbered(List<RacerChoice> racers, int number) {
        return racers.stream().anyMatch(racer -> racer.number() == number);
    }

    private static String racer(RacerChoice was, RacerChoice is) {
        if (!was.optimizer().equals(is.optimizer())) {
            return optimizer(was.optimizer(), is.optimizer());
        }
        if (!was.start().equals(is.start())) {
            return Words.text("undo.start");
        }
        if (!was.batchSeed().equals(is.batchSeed())) {
            return Words.text("undo.batchSeed");
        }
        return was.shown() != is.shown() ? Words.text("undo.shown") : Words.text("undo.racerName");
    }

    private static String optimizer(OptimizerSettings was, OptimizerSettings is) {
        if (!was.optimizer().type().id().equals(is.optimizer().type().id())) {
            return change(Words.text("undo.optimizer"), was.displayName(), is.displayName());
        }
        for (Parameter parameter : Optimizers.parameters(is)) {
            Object old = Optimizers.value(was, parameter);
            Object now = Optimizers.value(is, parameter);
            if (!now.equals(old)) {
                return change(parameter.name(), parameter.text(old), parameter.text(now));
            }
        }
        return Words.text("undo.schedule");
    }

    static String change(String what, String from, String to) {
        return Words.text("undo.change", what, from, to);
    }
}
