package errorscape.ui.racers;

import errorscape.scenario.RacerChoice;
import errorscape.training.Snapshot;
import errorscape.ui.draw.RacerColours;
import errorscape.ui.draw.RunBadge;
import errorscape.ui.draw.Still;
import errorscape.ui.text.Numbers;
import errorscape.verdict.Verdict;
import errorscape.words.Words;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// A racer in a few lines: colour, name, verdict and the numbers it rests on; its settings and the whole
/// verdict while it is selected. Where nobody sees it, it can rest: it keeps its place and its height, and what is
/// on it leaves the scene, because the toolkit looks at every node at every pulse.
final class RacerCard extends VBox {
    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass SHUT = PseudoClass.getPseudoClass("shut");
    private static final PseudoClass HIDDEN = PseudoClass.getPseudoClass("hidden");
    private static final String NOTHING = "–";

    private final int number;
    private final RacerName name;
    private final Label badge = new Label();
    private final Tooltip badgeTip = new Tooltip();
    private final Label lossName = new Label();
    private final Label loss = value();
    private final Label validation = value();
    private final Label gradient = value();
    private final Label curvature = value();
    private final Label validationName = new Label(Words.text("racers.validation"));
    private final Label sentence = new Label();
    private final SettingsFields settings;
    private final UnaryOperator<String> wording;
    private final VBox content = new VBox();
    private final Still words = new Still(sentence);
    private final Still facts;
    private @Nullable RacerChoice racer;
    private boolean selected;
    private final Label summary = new Label();
    private boolean validated = true;

    /// @param name that can be typed over
    /// @param settings the editor of its optimizer
    /// @param wording says a text in the words of what is shown
    RacerCard(
            int number,
            RacerName name,
            SettingsFields settings,
            RacerMenu menu,
            UnaryOperator<String> wording,
            Runnable select) {
        this.wording = wording;
        this.number = number;
        this.name = name;
        this.settings = settings;
        getStyleClass().addAll("card", "racer-card");
        setId("racer-" + number);
        setAccessibleRole(AccessibleRole.LIST_ITEM);
        badge.getStyleClass().add("badge");
        badge.setMinWidth(Region.USE_PREF_SIZE);
        badgeTip.setWrapText(true);
        badgeTip.setMaxWidth(360);
        badge.setTooltip(badgeTip);
        sentence.getStyleClass().add("hint");
        sentence.setWrapText(true);
        MenuButton more = new MenuButton();
        more.setGraphic(new FontIcon(Feather.MORE_HORIZONTAL));
        more.getStyleClass().addAll("flat", "small", "racer-menu");
        more.setId("racer-menu-" + number);
        more.setAccessibleText(Words.text("racers.menu"));
        menu.fill(more);
        int argb = RacerColours.of(number);
        Circle dot = new Circle(5, Color.rgb((argb >> 16) & 0xFF, (argb >> 8) & 0xFF, argb & 0xFF));
        dot.getStyleClass().add("racer-dot");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        summary.getStyleClass().add("number");
        summary.setMinWidth(Region.USE_PREF_SIZE);
        HBox title = new HBox(dot, name.node(), gap, badge, summary, more);
        title.setAlignment(Pos.CENTER_LEFT);
        title.getStyleClass().add("card-title");
        content.getStyleClass().add("card-content");
        facts = new Still(facts());
        content.getChildren().addAll(title, facts);
        getChildren().add(content);
        setFocusTraversable(true);
        setOnMousePressed(event -> select.run());
    }

    /// Says what the height is called.
    void nameHeight(String name) {
        lossName.setText(name);
    }

    private static Label value() {
        Label label = new Label();
        label.getStyleClass().add("number");
        return label;
    }

    private GridPane facts() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("facts");
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        ColumnConstraints right = new ColumnConstraints();
        right.setHalignment(HPos.RIGHT);
        grid.getColumnConstraints().setAll(wide, right);
        grid.addRow(0, lossName, loss);
        grid.addRow(1, validationName, validation);
        grid.addRow(2, new Label(Words.text("racers.gradient")), gradient);
        grid.addRow(3, new Label(Words.text("racers.stable")), curvature);
        return grid;
    }

    int number() {
        return number;
    }

    /// Shows the racer as it is set.
    void show(RacerChoice now, boolean isSelected) {
        boolean sameHeight = racer != null && selected == isSelected;
        if (sameHeight && now.equals(racer)) {
            return;
        }
        racer = now;
        selected = isSelected;
        name.show(now);
        setAccessibleText(now.title());
        pseudoClassStateChanged(SELECTED, selected);
        pseudoClassStateChanged(HIDDEN, !now.shown());
        if (selected) {
            settings.show(now.optimizer());
        }
        if (!sameHeight) {
            wake();
            // Only the selected card has its editor in the scene.
            content.getChildren().removeAll(settings.node(), words);
            if (selected) {
                content.getChildren().addAll(settings.node(), words);
            }
            // A racer is one line; the selected one is open.
            shown(summary, !selected);
            shown(facts, selected);
            pseudoClassStateChanged(SHUT, !selected);
            facts.look();
        }
    }

    /// Whether there are losses on data that are not trained on.
    void validated(boolean now) {
        if (validated != now) {
            validated = now;
            wake();
            shown(validation, now);
            shown(validationName, now);
            facts.look();
        }
    }

    /// Takes what is on the card out of the scene, unless somebody is at work on it.
    ///
    /// @return whether there has to be a layout before
    boolean rest() {
        if (resting() || isFocusWithin()) {
            return false;
        }
        if (isNeedsLayout() || getHeight() <= 0) {
            return true;
        }
        setMinHeight(getHeight());
        getChildren().clear();
        return false;
    }

    /// Comes back.
    void wake() {
        if (resting()) {
            getChildren().add(content);
            setMinHeight(USE_COMPUTED_SIZE);
        }
    }

    boolean resting() {
        return getChildren().isEmpty();
    }

    /// Shows how much of the learning rate is stable.
    ///
    /// @param largest eigenvalue where the verdict has none
    void show(RateEdge edge, OptionalDouble largest) {
        settings.show(edge);
        if (curvature.getText().equals(NOTHING) && largest.isPresent()) {
            boolean own = edge.kind() == RateEdge.Kind.OWN;
            curvature.setText(Numbers.measured(largest.getAsDouble(), 3)
                    + (own ? " · " + Numbers.measured(edge.limit(), 3) : ""));
        }
    }

    /// Shows the racer at a step: all of it is of that one.
    void show(CardStep shown) {
        Snapshot now = shown.snapshot();
        Verdict verdict = shown.verdict();
        loss.setText(Numbers.measured(now.now().loss(), 4));
        summary.setText(Numbers.measured(now.now().loss(), 3));
        validation.setText(Numbers.measured(now.now().validationLoss(), 4));
        gradient.setText(Numbers.measured(now.now().gradientNorm(), 3));
        if (verdict == null) {
            RunBadge.show(now, badge);
            badgeTip.setText(Words.text("racers.working"));
            say("");
            curvature.setText(NOTHING);
            return;
        }
        badge.setText(verdict.badge());
        badgeTip.setText(wording.apply(verdict.sentence()));
        say(wording.apply(verdict.sentence()));
        VerdictLook.wear(badge, verdict.kind(), shown.playing());
        curvature.setText(verdict.curvature()
                .map(c -> Numbers.measured(c.largest(), 3)
                        + verdict.stableRate()
                                .map(r -> " · " + Numbers.measured(r, 3))
                                .orElse(""))
                .orElse(NOTHING));
    }

    private void say(String text) {
        if (!text.equals(sentence.getText())) {
            sentence.setText(text);
            words.look();
        }
    }

    private static void shown(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
