package errorscape.ui.racers;

import errorscape.lesson.Locks.Control;
import errorscape.optimizer.Optimizers;
import errorscape.scenario.RacerChoice;
import errorscape.scenario.Racers;
import errorscape.scenario.Scenario;
import errorscape.training.RaceSnapshot;
import errorscape.training.RunState;
import errorscape.training.Snapshot;
import errorscape.ui.session.HeldNode;
import errorscape.ui.session.ReadoutModel;
import errorscape.ui.session.Session;
import errorscape.ui.session.VerdictModel;
import errorscape.ui.task.Notice;
import errorscape.ui.task.Outage;
import errorscape.ui.task.Pulse;
import errorscape.ui.text.Numbers;
import errorscape.ui.text.Wording;
import errorscape.words.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The race: a card for every racer, and ways to get more of them.
public final class RacersController {
    private final Session session;
    private final RacerEdits edits;
    private final RateEdges edges;
    private final RecentVerdicts recent = new RecentVerdicts(System::nanoTime);
    private final Pulse pulse;
    private final Pulse calmPulse;
    private List<RacerCard> all = new ArrayList<>();
    private @Nullable CardsInView view;

    @FXML
    private VBox cards;

    @FXML
    private MenuButton add;

    @FXML
    private MenuButton field;

    @FXML
    private Label summary;

    /// @param calm when numbers are brought up to date
    public RacersController(Session session, ReadoutModel readouts, Pulse.Source pulses, Pulse.Source calm) {
        this.session = session;
        edits = new RacerEdits(session, readouts);
        edges = new RateEdges(session);
        Outage outage = new Outage(() -> summary, Words.text("racers.numbers"));
        pulse = pulses.pulse(this::refresh, outage);
        calmPulse = calm.pulse(this::refresh, outage);
    }

    @FXML
    private void initialize() {
        for (Optimizers.Entry entry : Optimizers.entries()) {
            MenuItem item = item("", () -> edits.add(entry));
            item.setId("add-" + entry.id());
            add.getItems().add(item);
            session.scenarioProperty()
                    .subscribe(s -> item.setText(Words.text(
                            "racers.entry", entry.displayName(), Wording.phrase(s, "optimizer", entry.meaning()))));
        }
        for (int side : new int[] {3, 4, 6}) {
            field.getItems().add(item(Words.text("racers.lattice", Numbers.count(side)), () -> edits.lattice(side)));
        }
        field.getItems()
                .add(item(
                        Words.text("racers.alone"),
                        () -> edits.alone(session.run().selectedProperty().get())));
        HeldNode.follow(session, add, Control.RACERS);
        HeldNode.follow(session, field, Control.RACERS);
        view = new CardsInView(cards, pulse::request);
        session.scenarioProperty().subscribe(this::arrange);
        session.run()
                .selectedProperty()
                .subscribe(() -> arrange(session.scenarioProperty().get()));
        session.run().raceProperty().subscribe(calmPulse::request);
        session.verdicts().versionProperty().subscribe(calmPulse::request);
        session.curvature().curvatureProperty().subscribe(calmPulse::request);
        session.verdicts().troubleProperty().subscribe(calmPulse::request);
    }

    private void arrange(@Nullable Scenario scenario) {
        if (scenario == null) {
            return;
        }
        List<RacerChoice> racers = Racers.of(scenario);
        if (!all.stream()
                .map(RacerCard::number)
                .toList()
                .equals(racers.stream().map(RacerChoice::number).toList())) {
            List<RacerCard> next = new ArrayList<>();
            for (RacerChoice racer : racers) {
                next.add(card(racer.number()));
            }
            all = next;
            cards.getChildren().setAll(all);
        }
        int selected = selected(scenario);
        for (int i = 0; i < all.size(); i++) {
            all.get(i).nameHeight(Wording.text(scenario, "racers.loss"));
            all.get(i).show(racers.get(i), all.get(i).number() == selected);
        }
        pulse.request();
    }

    private RacerCard card(int number) {
        return all.stream().filter(card -> card.number() == number).findFirst().orElseGet(() -> {
            SettingsFields settings = new SettingsFields(
                    changed -> edits.optimizer(number, changed),
                    message -> session.noticeProperty().set(Notice.problem(message)),
                    session.scenarioProperty()::get);
            HeldNode.follow(session, settings.node(), Control.OPTIMIZER);
            RacerName name = new RacerName(number, typed -> edits.rename(number, typed));
            RacerCard made = new RacerCard(
                    number,
                    name,
                    settings,
                    new RacerMenu(number, edits, name::edit),
                    this::worded,
                    () -> session.run().selectedProperty().set(number));
            made.setOnKeyPressed(event -> key(event, number, name));
            return made;
        });
    }

    private String worded(String text) {
        return Wording.of(session.scenarioProperty().get(), text);
    }

    /// Keys of a card that has the focus itself.
    private void key(KeyEvent event, int number, RacerName name) {
        if (!event.getTarget().equals(event.getSource())) {
            return;
        }
        switch (event.getCode()) {
            case ENTER -> session.run().selectedProperty().set(number);
            case F2 -> name.edit();
            case DELETE -> edits.remove(number);
            case H -> edits.toggleShown(number);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void refresh() {
        RaceSnapshot race = session.run().raceProperty().get();
        if (race == null) {
            return;
        }
        for (RacerCard card : all) {
            race.racer(card.number())
                    .ifPresent(racer -> card.validated(!Double.isNaN(racer.now().validationLoss())));
        }
        if (view != null && view.arrange(all)) {
            pulse.request();
        }
        for (RacerCard card : all) {
            if (!card.resting()) {
                race.racer(card.number()).ifPresent(racer -> show(racer, card));
            }
        }
        String trouble = session.verdicts().troubleProperty().get();
        summary.setText(trouble.isEmpty() ? summary(race) : trouble);
    }

    private void show(Snapshot racer, RacerCard card) {
        VerdictModel.Judged judged = session.verdicts().newest(racer);
        CardStep shown = CardStep.of(racer, judged, recent.recent(racer.racer(), judged));
        card.show(shown);
        Scenario scenario = session.scenarioProperty().get();
        if (scenario != null && card.number() == selected(scenario)) {
            card.show(edges.of(shown), edges.largest(shown.snapshot()));
        }
    }

    /// The number of the racer whose card is open.
    private int selected(Scenario scenario) {
        return Racers.get(scenario, session.run().selectedProperty().get()).number();
    }

    /// Who leads, where that can be said.
    private String summary(RaceSnapshot race) {
        Scenario scenario = session.scenarioProperty().get();
        if (race.racers().size() < 2 || race.step() == 0 || scenario == null) {
            return "";
        }
        Snapshot best = race.racers().getFirst();
        long diverged = 0;
        for (Snapshot racer : race.racers()) {
            diverged += racer.state() == RunState.DIVERGED ? 1 : 0;
            if (racer.now().loss() < best.now().loss()) {
                best = racer;
            }
        }
        return Wording.text(
                scenario,
                diverged == 0 ? "racers.summary" : "racers.summary.diverged",
                Numbers.count(race.step()),
                Racers.get(scenario, best.racer()).title(),
                Numbers.measured(best.now().loss(), 4),
                Numbers.count(diverged),
                Numbers.count(race.racers().size()));
    }

    private static MenuItem item(String text, Runnable action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(event -> action.run());
        return item;
    }
}
