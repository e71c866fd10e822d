package errorscape.ui.session;

import errorscape.keeping.Work;
import errorscape.scenario.Experiment;
import errorscape.scenario.Scenario;
import errorscape.training.RaceSnapshot;
import errorscape.training.RunSettings;
import errorscape.training.RunState;
import errorscape.training.Snapshot;
import errorscape.ui.task.Notice;
import errorscape.ui.text.Numbers;
import errorscape.words.Words;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.util.Subscription;

/// A run that is made again to where it stood: first all steps there were, then to the one that was shown. Ends there,
/// or when somebody plays or goes elsewhere. JavaFX thread only.
final class Replay {
    private final RunModel run;
    private final Consumer<Notice> told;
    private final Work work;
    private final long raceId;
    private Subscription watching = () -> {};
    private boolean returning;
    private boolean over;

    private Replay(RunModel run, Work work, long raceId, Consumer<Notice> told) {
        this.run = run;
        this.told = told;
        this.work = work;
        this.raceId = raceId;
    }

    /// The settings that an experiment's racers begin with, changed where work's were.
    static Map<Integer, RunSettings> racers(Experiment experiment, Work work) {
        Map<Integer, RunSettings> all = new LinkedHashMap<>(experiment.racers());
        all.replaceAll((number, settings) ->
                work.racer(number).map(lane -> settings.with(lane.history())).orElse(settings));
        return all;
    }

    /// Work as it stands.
    static Work standing(Scenario scenario, Optional<Path> folder, RaceSnapshot race, int selected) {
        return new Work(
                scenario,
                folder,
                race.step(),
                Math.max(race.step(), race.frontier()),
                selected,
                race.racers().stream().map(Work.Lane::of).toList(),
                false);
    }

    /// Sends the run, which stands at its start, to where work stood.
    ///
    /// @param told gets what the user is told at the end
    static Replay begin(RunModel run, Work work, Consumer<Notice> told) {
        RaceSnapshot race = run.raceProperty().get();
        Replay made = new Replay(run, work, race == null ? -1 : race.raceId(), told);
        run.selectedProperty().set(work.selected());
        if (work.frontier() > 0) {
            run.seek(work.frontier());
        }
        made.watching = run.raceProperty().subscribe(made::follow);
        return made;
    }

    /// Whether this is on its way in a race.
    boolean isOf(RaceSnapshot race) {
        return !over && race.raceId() == raceId;
    }

    /// The work while it is on its way: where it is to stand, with what was changed meanwhile.
    Work work(Scenario scenario) {
        return new Work(
                scenario,
                work.folder(),
                work.step(),
                work.frontier(),
                run.selectedProperty().get(),
                work.racers(),
                false);
    }

    private void follow(RaceSnapshot race) {
        long goal = returning ? work.step() : work.frontier();
        if (over || race == null) {
            return;
        }
        if (race.raceId() != raceId || race.state() == RunState.PLAYING || elsewhere(race, goal)) {
            end();
        } else if (race.racers().stream().allMatch(racer -> arrived(racer, goal))) {
            if (!returning && work.step() < work.frontier()) {
                returning = true;
                run.seek(work.step());
            } else {
                end();
                told.accept(notice(race));
            }
        }
    }

    /// Whether somebody sent the run to another step.
    private boolean elsewhere(RaceSnapshot race, long goal) {
        boolean before = race.step() == 0 || (returning && race.step() == work.frontier());
        return !before
                && race.step() != goal
                && race.racers().stream().noneMatch(r -> !r.message().isEmpty());
    }

    private static boolean arrived(Snapshot racer, long goal) {
        return racer.now().step() == goal || !racer.message().isEmpty();
    }

    private void end() {
        over = true;
        watching.unsubscribe();
    }

    private Notice notice(RaceSnapshot race) {
        boolean same = race.racers().stream()
                .allMatch(racer -> work.racer(racer.racer())
                        .map(lane -> lane.fingerprint()
                                .equals(Work.fingerprint(racer.now().weights())))
                        .orElse(true));
        String name = work.scenario().name();
        String step = Numbers.count(race.step());
        return same
                ? Notice.information(Words.text("keep.resumed", name, step))
                : Notice.problem(Words.text("keep.otherBits", name, step));
    }
}
