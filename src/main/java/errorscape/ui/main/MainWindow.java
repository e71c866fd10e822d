package errorscape.ui.main;

import errorscape.export.task.ExportSubject;
import errorscape.keeping.Keeping;
import errorscape.keeping.Preferences;
import errorscape.render.Camera;
import errorscape.render.Palette;
import errorscape.scenario.Experiment;
import errorscape.scenario.Scenario;
import errorscape.ui.draw.Themed;
import errorscape.ui.lesson.Lessons;
import errorscape.ui.session.Session;
import errorscape.ui.session.Undo;
import errorscape.ui.shell.CardDeck;
import errorscape.ui.shell.FeatureWindow;
import errorscape.ui.shell.ScaledPane;
import errorscape.ui.shell.SheetLayer;
import errorscape.ui.shell.SliderGuard;
import errorscape.ui.shell.StageCard;
import errorscape.ui.shell.Theme;
import errorscape.ui.shell.View;
import errorscape.ui.shell.ViewLoader;
import errorscape.ui.surface.SurfacePane;
import errorscape.ui.task.PictureWorker;
import errorscape.ui.task.Pulse;
import errorscape.ui.toolbar.ToolbarController;
import errorscape.words.Words;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Application;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/// The main window: puts every feature on its stage, and owns what is the window's own: theme, mode, cards.
public final class MainWindow {
    private final Stage stage;
    private final Preferences preferences;
    private final WindowParts parts;
    private final ScenarioFiles files;
    private final SheetLayer sheets = new SheetLayer();
    private final MainController main;
    private final ViewLoader views;
    private final CardDeck deck;
    private final List<FeatureWindow> laboratories;
    private final StageCards cards;
    private final Sheets asked;
    private Theme theme;

    /// Builds the window in a stage without showing it.
    ///
    /// @param picker asks for files
    /// @param keeping what it remembers
    /// @param earlier offers earlier work, if any is kept
    /// @param workers draws surfaces
    /// @param curves draws the learning curves
    public MainWindow(
            Session session,
            Stage stage,
            FilePicker picker,
            Keeping keeping,
            Optional<EarlierMenu> earlier,
            SurfacePane.WorkerSource workers,
            PictureWorker curves,
            Pulse.Source pulses) {
        this.stage = stage;
        this.preferences = keeping.preferences();
        theme = preferences.isOn("window.light", false) ? Theme.LIGHT : Theme.DARK;
        Undo undo = new Undo(session);
        WindowMode mode = new WindowMode(preferences);
        Lessons lessons = new Lessons(session, preferences);
        asked = new Sheets(session, picker, sheets, this::cameraOf, keeping.recent());
        files = new ScenarioFiles(
                session,
                picker,
                keeping.recent(),
                this::terrainCamera,
                asked,
                lessons,
                new DataSheets(session, sheets, () -> theme.palette()));
        parts = new WindowParts(session, files, picker, workers, curves, pulses);
        deck = new CardDeck(preferences);
        cards = new StageCards(deck, this::content);
        main = new MainController(deck, sheets, new SurfaceStage(parts), session.noticeProperty());
        views = new ViewLoader(
                parts.with(main, new ToolbarController(session, undo, new WindowActions(this, files, mode, earlier))));
        Parent root = views.load(View.MAIN);
        parts.surface.whenExportIsWanted(asked::export);
        parts.transport.scrub(main.timeline(), main.strip(), main.edge());
        LessonLayer layer = LessonLayer.of(lessons, sheets, picker);
        main.dock(layer.lesson());
        main.dock(layer.preset());
        NoteCard note = new NoteCard(session, preferences, deck, cards.card(CardKind.WHAT), main::isDocked);
        layer.lesson().visibleProperty().subscribe(note::aside);
        layer.preset().visibleProperty().subscribe(note::aside);
        LessonCards.follow(session, main, cards);
        parts.sentence.fit(main.roomProperty());
        laboratories = parts.laboratories(stage);
        cards.furnish(main.leftRail(), main.rightRail(), laboratories);
        cards.card(CardKind.VIEW)
                .addToHeader(MainController.swapButton(
                        Words.text("stage.swap"), Words.text("stage.swapTip"), parts.surface::swap));
        ScaledPane scaled = new ScaledPane(root);
        mode.zoomProperty().subscribe(() -> scaled.wishProperty().set(mode.factor()));
        mode.presentingProperty().subscribe(() -> scaled.wishProperty().set(mode.factor()));
        mode.fullProperty().subscribe(() -> show(mode));
        mode.presentingProperty().subscribe(() -> show(mode));
        Scene scene = new Scene(scaled, 1440, 900);
        scene.getStylesheets()
                .add(MainWindow.class.getResource("/css/window.css").toExternalForm());
        scene.addEventFilter(
                KeyEvent.KEY_PRESSED,
                new WindowKeys(this, session, stage, parts, files, undo, mode, deck, sheets)::press);
        SliderGuard.on(scene);
        Arrivals.of(scene, session, files);
        stage.setScene(scene);
        stage.setTitle("Errorscape");
        stage.setFullScreenExitHint(Words.text("stage.leaveFullScreen"));
        new FittingStage(stage).fit();
        session.scenarioProperty().subscribe(this::arrange);
        session.experimentProperty().subscribe(this::offer);
        parts.surface
                .swappedProperty()
                .subscribe(swapped -> cards.card(CardKind.VIEW)
                        .setTitle(Words.text(swapped ? "stage.card.otherview" : "stage.card.view")));
        wear(theme);
        cards.open(CardKind.RACE);
        AfterFirstPicture.run(pulses, parts.thumbnails::draw);
    }

    private void show(WindowMode mode) {
        main.show(mode.fullProperty().get(), mode.presentingProperty().get());
    }

    /// What is in a card.
    private Supplier<Node> content(CardKind kind) {
        return switch (kind) {
            case WHAT -> () -> room(View.NOTE);
            case DATA ->
                () -> {
                    Node subject = room(View.SUBJECT);
                    parts.thumbnails.draw();
                    return subject;
                };
            case NETWORK -> () -> room(View.NETWORK);
            case PLANE ->
                () -> {
                    VBox both = new VBox(room(View.SLICE_BAR), room(View.PLANE), room(View.RANGE));
                    both.getStyleClass().add("setup");
                    return both;
                };
            case TRAINING -> () -> room(View.TRAINING);
            case RACE -> () -> room(View.RACERS);
            case WHY -> () -> room(View.WHY);
            case RUN -> () -> room(View.INSPECTOR);
            case CRITICAL -> () -> room(View.CRITICAL);
            case MODEL -> () -> room(View.MODEL);
            case SPECTRUM -> () -> room(View.SPECTRUM);
            case PROFILE -> () -> room(View.PROFILE);
            case VIEW -> parts.surface::otherView;
        };
    }

    /// What has no network has no cards for one.
    private void offer(@Nullable Experiment experiment) {
        cards.offer(CardKind.MODEL, experiment != null && experiment.model().isPresent());
        cards.offer(
                CardKind.NETWORK,
                experiment != null && experiment.scenario().learning().isPresent());
    }

    /// The other view is there where both are wanted.
    private void arrange(@Nullable Scenario now) {
        if (now == null) {
            return;
        }
        stage.setTitle(now.name() + " – Errorscape");
        StageCard view = cards.card(CardKind.VIEW);
        boolean both = now.view().layout() == Scenario.Layout.BOTH;
        if (both != view.openProperty().get()) {
            if (both) {
                deck.open(view);
            } else {
                deck.close(view);
            }
        }
    }

    /// Opens a scenario or data file.
    public void open(Path file) {
        files.open(file);
    }

    /// Opens a card, if it is closed.
    void open(CardKind kind) {
        cards.open(kind);
    }

    /// Closes a card, if it is open.
    void close(CardKind kind) {
        deck.close(cards.card(kind));
    }

    /// The camera of the main view.
    public Camera mainCamera() {
        return parts.surface.mainCamera();
    }

    /// The camera that a scenario's file gets.
    public Camera terrainCamera() {
        return parts.surface.terrainCamera();
    }

    private Camera cameraOf(ExportSubject subject) {
        return subject == ExportSubject.MAP ? mapCamera() : terrainCamera();
    }

    /// The camera of the map beside it.
    public Camera mapCamera() {
        return parts.surface.mapCamera();
    }

    /// Where the start is drawn in the view of this id; null while it is not.
    public @Nullable Point2D startPixel(String view) {
        return parts.surface.startPixel(view);
    }

    /// Keeps how the person likes the window, when it is closed.
    public void keep() {
        preferences.save();
    }

    /// Back to the first cameras.
    void resetView() {
        parts.surface.resetView();
    }

    /// The windows of the laboratories.
    List<FeatureWindow> laboratories() {
        return laboratories;
    }

    void toggleCurves() {
        main.toggleCurves();
    }

    void export() {
        asked.export();
    }

    void help() {
        HelpSheet.open(sheets);
    }

    void switchTheme() {
        wear(theme.other());
    }

    private void wear(Theme next) {
        theme = next;
        preferences.put("window.light", String.valueOf(next == Theme.LIGHT));
        Application.setUserAgentStylesheet(next.stylesheet());
        dress(views.placed());
        dress(parts.windows);
    }

    /// A room that comes later wears what the others wear.
    private Parent room(View view) {
        Parent room = views.load(view);
        dress(views.placed());
        return room;
    }

    private void dress(List<?> placed) {
        Palette palette = theme.palette();
        for (Object controller : placed) {
            if (controller instanceof Themed themed) {
                themed.setPalette(palette);
            }
        }
    }
}
