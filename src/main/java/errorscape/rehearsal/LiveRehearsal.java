package errorscape.rehearsal;

import errorscape.scenario.SampleScenarios;
import errorscape.scenario.Scenario;
import errorscape.scenario.Subject;
import errorscape.training.RaceSnapshot;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

/// Trains the network 2-8-8-1 on 200 samples as fast as it goes, over a grid of 65x65, and tells how many pictures
/// and how many new grids a second there are while something is live: the plane that follows the ball, turns into
/// another one, stands still, or the spectrum at the ball.
///
/// @param live what is live
record LiveRehearsal(Live live) implements Rehearsal {
    private static final int SETTLE = 150;
    private static final int FRAMES = 600;
    private static final int RESOLUTION = 65;

    @Override
    public void begin(Theatre theatre) {
        FrameTimes times = new FrameTimes();
        GridCount grids = new GridCount();
        AtomicLong spectra = new AtomicLong();
        AtomicLong begun = new AtomicLong();
        new Score()
                .rest(SETTLE / 2)
                .then(() -> theatre.session().open(scenario(), null))
                .rest(SETTLE)
                .then(() -> {
                    live.begin(theatre);
                    theatre.session().run().play();
                })
                .during(SETTLE, new FrameTimes(), () -> live.again(theatre))
                .then(() -> {
                    begun.set(step(theatre));
                    theatre.session().slice().shownProperty().subscribe(grids::note);
                    theatre.session().curvature().curvatureProperty().subscribe(spectra::incrementAndGet);
                })
                .during(FRAMES, times, () -> {
                    live.again(theatre);
                    grids.pulse(live.counts(theatre));
                })
                .then(() -> report(theatre, times, grids, spectra.get(), begun.get()))
                .start();
    }

    private static long step(Theatre theatre) {
        RaceSnapshot race = theatre.session().run().raceProperty().get();
        return race == null ? 0 : race.step();
    }

    private static Scenario scenario() {
        Scenario moons = SampleScenarios.find("moons-deep").orElseThrow();
        Subject.Data all = moons.learning().orElseThrow().data();
        return moons.withData(new Subject.Data(all.source(), all.inputs(), all.targets(), all.standardise(), 0, 1))
                .withTraining(moons.training().withStepsPerSecond(0))
                .withView(new Scenario.View(
                        moons.view().layout(),
                        moons.view().terrain(),
                        moons.view().map(),
                        moons.view().scale(),
                        RESOLUTION));
    }

    private void report(Theatre theatre, FrameTimes times, GridCount grids, long spectra, long begun) {
        theatre.report().accept(live.name().toLowerCase(Locale.ROOT) + ": " + times.pace());
        theatre.report().accept(grids.told());
        theatre.report()
                .accept(String.format(
                        Locale.ROOT,
                        "%.1f spectra/s, %.0f training steps/s",
                        spectra / times.seconds(),
                        (step(theatre) - begun) / times.seconds()));
        theatre.report().accept(times.processor());
        theatre.report().accept(times.evenness());
    }
}
