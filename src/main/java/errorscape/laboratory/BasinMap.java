package errorscape.laboratory;

import errorscape.scenario.Experiment;
import errorscape.scenario.Scenario;
import errorscape.slice.Box;
import java.util.ArrayList;
import java.util.List;

/// Trains a scenario from a lattice of starts on its plane: which starts lead to which minimum?
public final class BasinMap {
    private BasinMap() {}

    /// What is mapped.
    ///
    /// @param side starts along each side of the box, at the centres of equal cells
    /// @param steps each run makes
    /// @param box part of the plane
    /// @param twinsApart whether minima that symmetries carry into one another get colours of their own
    public record Options(int side, long steps, Box box, boolean twinsApart) {
        public Options {
            Lab.check("the number of starts a side", side, 2, 300);
            Lab.check("the number of steps", steps, 1, 1_000_000_000);
        }
    }

    /// Trains all, on the calling thread and the loop's helpers.
    ///
    /// @throws java.util.concurrent.CancellationException if it was cancelled
    public static BasinMapResult run(Experiment experiment, Options options, Lab.Control control) {
        Scenario.Training training = experiment.scenario().training();
        List<Trial> trials = new ArrayList<>();
        for (int row = 0; row < options.side(); row++) {
            for (int column = 0; column < options.side(); column++) {
                double a = options.box().a().at((column + 0.5) / options.side());
                double b = options.box().b().at((row + 0.5) / options.side());
                trials.add(new Trial(Restarts.startAt(experiment, a, b), training));
            }
        }
        List<TrialResult> results =
                new Trials(experiment, options.steps(), control).carriedOn().run(trials);
        Minima.Found minima = new Minima(experiment, options.twinsApart()).find(results, control);
        return new BasinMapResult(options, experiment.plane(), trials, results, minima);
    }
}
