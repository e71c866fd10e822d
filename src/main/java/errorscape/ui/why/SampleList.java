package errorscape.ui.why;

import errorscape.data.Dataset;
import errorscape.math.Vectors;
import errorscape.scenario.Experiment;
import errorscape.scenario.Model;
import errorscape.training.SamplePulls;
import errorscape.ui.session.StepLight;
import errorscape.ui.text.Numbers;
import errorscape.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;

/// The samples of a step by how hard they pull; a press on one shows it, on the surface and in words.
final class SampleList {
    private static final int MOST = 12;
    private static final int MOST_INPUTS = 4;

    private SampleList() {}

    static void fill(VBox box, SamplePulls pulls, Experiment experiment, StepLight light) {
        List<Node> rows = new ArrayList<>();
        List<Integer> order = IntStream.range(0, pulls.samples().length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -Vectors.norm(pulls.gradients()[i])))
                .limit(MOST)
                .toList();
        for (int i : order) {
            int sample = pulls.samples()[i];
            ToggleButton row = new ToggleButton(words(pulls, i));
            row.getStyleClass().addAll("small", "sample-row");
            row.setMaxWidth(Double.MAX_VALUE);
            boolean chosen = light.sampleProperty().get() == sample;
            row.setSelected(chosen);
            row.setOnAction(event -> light.sampleProperty().set(row.isSelected() ? sample : StepLight.NONE));
            rows.add(row);
            if (chosen) {
                Label what = new Label(what(sample, experiment));
                what.getStyleClass().add("hint");
                what.setWrapText(true);
                rows.add(what);
            }
        }
        if (order.size() < pulls.samples().length) {
            Label rest = new Label(Words.text("why.samples.rest", pulls.samples().length - order.size()));
            rest.getStyleClass().add("hint");
            rows.add(rest);
        }
        box.getChildren().setAll(rows);
    }

    private static String words(SamplePulls pulls, int i) {
        double[] pull = pulls.gradients()[i];
        double norm = Vectors.norm(pull);
        double all = Vectors.norm(pulls.batch());
        double cosine = norm == 0 || all == 0 ? 0 : Vectors.dot(pull, pulls.batch()) / (norm * all);
        String way = cosine > 0.5
                ? Words.text("why.samples.with")
                : cosine < -0.5 ? Words.text("why.samples.against") : Words.text("why.samples.aside");
        return Words.text("why.samples.row", String.valueOf(pulls.samples()[i] + 1), Numbers.measured(norm, 3), way);
    }

    /// The sample as it stands in the data.
    private static String what(int sample, Experiment experiment) {
        Model model = experiment.model().orElse(null);
        if (model == null) {
            return "";
        }
        Dataset data = model.data().dataset();
        int row = model.data().split().training()[sample];
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_INPUTS, data.inputs().length); i++) {
            parts.add(data.inputNames().get(i) + " = " + Numbers.measured(data.inputs()[i][row], 3));
        }
        if (data.inputs().length > MOST_INPUTS) {
            parts.add("…");
        }
        double target = data.targets()[0][row];
        String said = data.classNames().isEmpty()
                ? Numbers.measured(target, 3)
                : data.classNames().get((int) Math.rint(target));
        return Words.text("why.samples.what", String.join(", ", parts), said);
    }
}
