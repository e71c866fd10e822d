package errorscape.ui.main;

import errorscape.training.RaceSnapshot;
import errorscape.training.RunState;
import errorscape.ui.census.CensusController;
import errorscape.ui.critical.CriticalController;
import errorscape.ui.critical.NetworkPointController;
import errorscape.ui.curve.CurveController;
import errorscape.ui.inspector.InspectorController;
import errorscape.ui.lab.LabController;
import errorscape.ui.network.ModelController;
import errorscape.ui.note.NoteController;
import errorscape.ui.profile.ProfileController;
import errorscape.ui.racers.RacersController;
import errorscape.ui.sentence.SentenceController;
import errorscape.ui.session.LivePlane;
import errorscape.ui.session.PlaneChooser;
import errorscape.ui.session.ReadoutModel;
import errorscape.ui.session.Session;
import errorscape.ui.setup.NetworkController;
import errorscape.ui.setup.PlaneController;
import errorscape.ui.setup.RangeController;
import errorscape.ui.setup.SubjectController;
import errorscape.ui.setup.Thumbnails;
import errorscape.ui.setup.TrainingController;
import errorscape.ui.shell.FeatureWindow;
import errorscape.ui.shell.View;
import errorscape.ui.shell.ViewLoader;
import errorscape.ui.slice.SliceBarController;
import errorscape.ui.spectrum.SpectrumController;
import errorscape.ui.surface.SurfaceController;
import errorscape.ui.surface.SurfaceModel;
import errorscape.ui.surface.SurfacePane;
import errorscape.ui.task.CalmPulses;
import errorscape.ui.task.PictureWorker;
import errorscape.ui.task.Pulse;
import errorscape.ui.transport.TransportController;
import errorscape.ui.why.WhyController;
import errorscape.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.stage.Stage;

/// The controllers of every feature, made and given what they need. JavaFX thread only.
final class WindowParts {
    final SurfaceController surface;
    final CurveController curve;
    final SentenceController sentence;
    final TransportController transport;
    final NetworkPointController networkPoint;
    final TrainingController training;
    final PlaneController plane;
    final Thumbnails thumbnails;
    final List<Object> windows = new ArrayList<>();
    private final List<Object> all;
    private final CensusController census;
    private final List<LabController> labs;

    /// @param workers draws surfaces
    /// @param curves draws the learning curves
    WindowParts(
            Session session,
            ScenarioFiles files,
            FilePicker picker,
            SurfacePane.WorkerSource workers,
            PictureWorker curves,
            Pulse.Source pulses) {
        Pulse.Source readable = new CalmPulses(pulses, () -> isPlaying(session), System::nanoTime);
        ReadoutModel readouts = new ReadoutModel(session, readable);
        surface = new SurfaceController(session, new SurfaceModel(session, readouts, pulses), workers, pulses);
        curve = new CurveController(session, pulses, readable, curves);
        networkPoint = new NetworkPointController(session, readouts);
        transport = new TransportController(session, readable);
        PlaneChooser chooser = new PlaneChooser(session, picker::toOpenDirections);
        plane = new PlaneController(session, chooser);
        sentence = new SentenceController(session, readouts, readable);
        training = new TrainingController(session);
        thumbnails = new Thumbnails(session, files::openData);
        LivePlane.of(session, pulses);
        census = new CensusController(session, picker.ofCensus(), pulses);
        labs = Arrays.stream(LabController.Kind.values())
                .map(kind -> new LabController(kind, session, picker.ofLaboratories(), pulses))
                .toList();
        windows.add(census);
        windows.addAll(labs);
        all = List.of(
                surface,
                curve,
                networkPoint,
                transport,
                plane,
                training,
                new NetworkController(session),
                new SubjectController(session, thumbnails, files::open, files::draw),
                new InspectorController(session, readouts, pulses),
                new RacersController(session, readouts, pulses, readable),
                new WhyController(session),
                new CriticalController(session),
                new ModelController(session, pulses),
                new SpectrumController(session, pulses),
                new ProfileController(session, pulses),
                new RangeController(session),
                new SliceBarController(session, chooser),
                sentence,
                new NoteController(session));
    }

    /// All of them that views name, and those of the window itself.
    List<Object> with(Object... own) {
        List<Object> list = new ArrayList<>(all);
        list.addAll(Arrays.asList(own));
        return list;
    }

    /// The windows of the laboratories.
    List<FeatureWindow> laboratories(Stage owner) {
        List<FeatureWindow> made = new ArrayList<>();
        made.add(new FeatureWindow(
                owner, Words.text("stage.census"), 980, 760, () -> new ViewLoader(List.of(census)).load(View.CENSUS)));
        for (LabController lab : labs) {
            made.add(
                    new FeatureWindow(owner, lab.title(), 980, 760, () -> new ViewLoader(List.of(lab)).load(View.LAB)));
        }
        return made;
    }

    private static boolean isPlaying(Session session) {
        RaceSnapshot race = session.run().raceProperty().get();
        return race != null && race.state() == RunState.PLAYING;
    }
}
