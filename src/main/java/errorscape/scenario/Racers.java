package errorscape.scenario;

import errorscape.slice.Box;
import errorscape.slice.PlanePoint;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// The racers of a scenario, and changes of them. Each change gives a changed scenario.
public final class Racers {
    private Racers() {}

    /// All racers, the first first.
    public static List<RacerChoice> of(Scenario scenario) {
        List<RacerChoice> all = new ArrayList<>();
        all.add(scenario.training().first());
        all.addAll(scenario.training().racers());
        return all;
    }

    /// The racer of a number; the first if there is none.
    public static RacerChoice get(Scenario scenario, int number) {
        List<RacerChoice> all = of(scenario);
        return all.stream()
                .filter(racer -> racer.number() == number)
                .findFirst()
                .orElse(all.getFirst());
    }

    /// Another racer, with the lowest number that is free.
    ///
    /// @throws IllegalArgumentException if there are as many as there may be
    public static Scenario add(Scenario scenario, RacerChoice racer) {
        List<RacerChoice> racers = of(scenario);
        if (racers.size() >= RacerChoice.MOST) {
            throw new IllegalArgumentException("There may be up to " + RacerChoice.MOST + " racers.");
        }
        racers.add(racer.withNumber(free(racers)));
        return with(scenario, racers);
    }

    private static int free(List<RacerChoice> racers) {
        int number = RacerChoice.FIRST;
        while (taken(racers, number)) {
            number++;
        }
        return number;
    }

    private static boolean taken(List<RacerChoice> racers, int number) {
        return racers.stream().anyMatch(racer -> racer.number() == number);
    }

    /// Without the racer of a number; after the first comes the next.
    ///
    /// @throws IllegalArgumentException if it is the only one
    public static Scenario remove(Scenario scenario, int number) {
        List<RacerChoice> racers = of(scenario);
        racers.removeIf(racer -> racer.number() == number);
        if (racers.isEmpty()) {
            throw new IllegalArgumentException("The only racer cannot be removed. Add another first.");
        }
        return with(scenario, racers);
    }

    /// The racer of a number alone; the first if there is none.
    public static Scenario alone(Scenario scenario, int number) {
        return with(scenario, List.of(get(scenario, number)));
    }

    /// With one racer changed.
    public static Scenario change(Scenario scenario, int number, UnaryOperator<RacerChoice> change) {
        List<RacerChoice> racers = of(scenario);
        racers.replaceAll(racer -> racer.number() == number ? change.apply(racer) : racer);
        return with(scenario, racers);
    }

    /// Copies of a racer that start at the nodes of a lattice over a part of the plane.
    ///
    /// @param initial the plane coordinates of what the scenario's start draws
    /// @param side nodes per side, at least 2; they lie within the box, a twelfth of its sides from its edge
    /// @throws IllegalArgumentException if there would be more racers than there may be
    public static Scenario lattice(Scenario scenario, RacerChoice model, PlanePoint initial, Box box, int side) {
        Scenario grown = scenario;
        Scenario.Start start = scenario.start();
        for (int j = 0; j < side; j++) {
            for (int i = 0; i < side; i++) {
                double a = box.a().min()
                        + (1 / 12.0 + 10 / 12.0 * i / (side - 1))
                                * (box.a().max() - box.a().min());
                double b = box.b().min()
                        + (1 / 12.0 + 10 / 12.0 * j / (side - 1))
                                * (box.b().max() - box.b().min());
                Scenario.Start own =
                        new Scenario.Start(start.initialiser(), start.seed(), a - initial.a(), b - initial.b());
                String name =
                        model.title() + " from " + (grown.training().racers().size() + 1);
                grown = add(grown, model.withStart(own).withName(name));
            }
        }
        return grown;
    }

    private static Scenario with(Scenario scenario, List<RacerChoice> racers) {
        return scenario.withTraining(scenario.training().withRacers(racers));
    }
}
