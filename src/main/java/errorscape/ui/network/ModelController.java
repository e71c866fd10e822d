package errorscape.ui.network;

import errorscape.plot.InputChart;
import errorscape.render.DisplayList;
import errorscape.render.Palette;
import errorscape.scenario.Experiment;
import errorscape.scenario.Model;
import errorscape.scenario.Scenario;
import errorscape.slice.Place;
import errorscape.slice.PlaneChoice;
import errorscape.training.Snapshot;
import errorscape.ui.draw.Sketch;
import errorscape.ui.draw.Themed;
import errorscape.ui.session.Session;
import errorscape.ui.session.Whose;
import errorscape.ui.shell.Showing;
import errorscape.ui.task.LiveStudy;
import errorscape.ui.task.Notice;
import errorscape.ui.task.Pulse;
import errorscape.ui.text.Numbers;
import errorscape.words.Words;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The network at the ball: what it answers, and its weights as a diagram. A click on a weight chooses it; its
/// number can be typed, and two chosen weights give the plane. Live while it is seen.
public final class ModelController implements Themed {
    private final Session session;
    private final LiveStudy<Input, ModelPicture> study;
    private final PredictionField field = new PredictionField();
    private final Sketch frame;
    private final Sketch pictures;
    private final Sketch lines;
    private final ChosenWeights choice = new ChosenWeights();
    private Palette palette = Palette.DARK;
    private @Nullable Responses responses;
    private @Nullable ModelPicture shown;
    private @Nullable ReadOnlyBooleanProperty seen;

    private record Input(Responses responses, double[] weights) {}

    @FXML
    private VBox root;

    @FXML
    private StackPane picture;

    @FXML
    private StackPane samples;

    @FXML
    private Label summary;

    @FXML
    private Label answer;

    @FXML
    private StackPane diagram;

    @FXML
    private Label weightName;

    @FXML
    private TextField weightValue;

    @FXML
    private VBox editor;

    @FXML
    private Button planeOfBoth;

    public ModelController(Session session, Pulse.Source pulses) {
        this.session = session;
        frame = new Sketch(pulses);
        pictures = new Sketch(pulses);
        lines = new Sketch(pulses);
        study = new LiveStudy<>(
                session.studies(), input -> ModelPicture.of(input.responses(), input.weights()), this::arrived);
    }

    @FXML
    private void initialize() {
        picture.getChildren().addAll(field.node(), frame);
        samples.getChildren().add(pictures);
        diagram.getChildren().add(lines);
        frame.show(this::composePicture);
        pictures.show((width, height) -> {
            ModelPicture now = shown;
            return now == null ? new DisplayList(List.of()) : DigitStrip.compose(now.digits(), width, height, palette);
        });
        lines.show(this::composeDiagram);
        frame.setOnMouseMoved(this::pointed);
        frame.setOnMouseExited(event -> answer.setText(""));
        lines.setOnMouseClicked(this::clicked);
        weightValue.setOnAction(event -> setWeight());
        seen = Showing.of(root);
        seen.subscribe(this::follow);
        session.run().snapshotProperty().subscribe(this::follow);
        session.experimentProperty().subscribe(this::changed);
        session.step().light().sampleProperty().subscribe(frame::redraw);
        showChoice();
    }

    @Override
    public void setPalette(Palette newPalette) {
        palette = newPalette;
        frame.redraw();
        pictures.redraw();
        lines.redraw();
    }

    private void changed(@Nullable Experiment experiment) {
        Model now = experiment == null ? null : experiment.model().orElse(null);
        Responses before = responses;
        if (now == null) {
            responses = null;
            forget();
        } else if (before == null || !before.model().equals(now)) {
            responses = new Responses(now);
            forget();
        }
        follow();
    }

    /// Nothing of another network stays in sight.
    private void forget() {
        shown = null;
        choice.forget();
        showChoice();
        field.show(new int[0]);
        summary.setText("");
        answer.setText("");
        frame.redraw();
        pictures.redraw();
        lines.redraw();
    }

    private void follow() {
        Responses now = responses;
        Snapshot snapshot = session.run().snapshotProperty().get();
        if (seen == null || !seen.get() || now == null || snapshot == null) {
            return;
        }
        double[] weights = snapshot.now().weights();
        if (weights.length == now.model().objective().dimension()) {
            study.offer(new Input(now, weights));
        }
    }

    private void arrived(ModelPicture result) {
        if (result.responses() != responses) {
            return;
        }
        shown = result;
        field.show(result.field());
        show(samples, !result.digits().isEmpty());
        summary.setText(Whose.of(session)
                .map(racer -> Words.text("model.right.of", racer, result.summary()))
                .orElse(result.summary()));
        show(summary, !result.summary().isEmpty());
        frame.redraw();
        pictures.redraw();
        lines.redraw();
        if (!weightValue.isFocused()) {
            showChoice();
        }
    }

    private DisplayList composePicture(double width, double height) {
        ModelPicture now = shown;
        if (now == null) {
            return new DisplayList(List.of());
        }
        InputChart chart = now.chart();
        if (chart != null) {
            field.fit(chart.area(width, height, 1));
        }
        int sample = session.step().light().sampleProperty().get();
        return SampleRing.over(now, sample, width, height, palette);
    }

    private @Nullable NetworkDiagram network() {
        ModelPicture now = shown;
        return now == null
                ? null
                : new NetworkDiagram(now.responses().model().objective().architecture(), now.weights());
    }

    private DisplayList composeDiagram(double width, double height) {
        NetworkDiagram now = network();
        return now == null ? new DisplayList(List.of()) : now.compose(width, height, palette, choice.chosen());
    }

    private void pointed(MouseEvent event) {
        ModelPicture now = shown;
        answer.setText(
                now == null ? "" : now.answerAt(event.getX(), event.getY(), frame.getWidth(), frame.getHeight()));
    }

    private void clicked(MouseEvent event) {
        NetworkDiagram now = network();
        if (now != null && event.getButton() == MouseButton.PRIMARY) {
            int weight = now.weightAt(event.getX(), event.getY(), lines.getWidth(), lines.getHeight());
            if (event.getClickCount() == 1) {
                choose(weight);
            } else if (weight >= 0) {
                type(weight);
            }
        }
    }

    /// Chooses a weight beside the one chosen last; -1 lets go of all.
    void choose(int weight) {
        choice.choose(weight);
        showChoice();
        lines.redraw();
    }

    /// Lets the number of a weight be typed. The first click of a double one may have let go of it.
    private void type(int weight) {
        if (choice.last() != weight) {
            choose(weight);
        }
        weightValue.requestFocus();
        weightValue.selectAll();
    }

    private void showChoice() {
        ModelPicture now = shown;
        boolean one = now != null && choice.last() >= 0;
        show(editor, one);
        show(planeOfBoth, choice.chosen().size() == 2);
        if (now != null && one) {
            weightName.setText(now.responses().model().objective().layout().name(choice.last()));
            weightValue.setText(Numbers.setting(Math.rint(now.weights()[choice.last()] * 1e6) / 1e6));
        }
    }

    /// Begins the run anew from the weights shown, one of them as typed.
    private void setWeight() {
        ModelPicture now = shown;
        if (now == null || choice.last() < 0) {
            return;
        }
        try {
            double value = Double.parseDouble(weightValue.getText().strip().replace('−', '-'));
            if (!Double.isFinite(value)) {
                throw new NumberFormatException("not finite");
            }
            double[] weights = now.weights().clone();
            weights[choice.last()] = value;
            session.change(s -> s.withStart(s.start().withWeights(weights)));
            root.requestFocus();
        } catch (NumberFormatException e) {
            session.noticeProperty().set(Notice.problem(Words.text("model.not.number", weightValue.getText())));
            showChoice();
        }
    }

    @FXML
    private void showPlaneOfBoth() {
        ModelPicture now = shown;
        Snapshot snapshot = session.run().snapshotProperty().get();
        if (now == null || snapshot == null || choice.chosen().size() != 2) {
            return;
        }
        List<String> names = now.responses().model().objective().layout().names();
        PlaneChoice plane = new PlaneChoice.TwoWeights(
                names.get(choice.chosen().get(0)), names.get(choice.chosen().get(1)));
        Place at = snapshot.now().step() == 0
                ? Place.START
                : Place.Weights.of(snapshot.now().weights());
        session.change(s -> s.withSlice(new Scenario.Slice(plane, at, Optional.empty())));
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }
}
