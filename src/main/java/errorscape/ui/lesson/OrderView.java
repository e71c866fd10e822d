package errorscape.ui.lesson;

import errorscape.lesson.Answer;
import errorscape.lesson.Question;
import errorscape.lesson.Step;
import errorscape.words.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// An order: each press gives an item the next rank, and takes it back.
final class OrderView implements QuestionView {
    private static final PseudoClass RANKED = PseudoClass.getPseudoClass("ranked");

    private final VBox root = new VBox();
    private final Map<String, Button> items = new LinkedHashMap<>();
    private final Map<String, String> names = new LinkedHashMap<>();
    private final List<String> order = new ArrayList<>();
    private final Button confirm = new Button(Words.text("lesson.confirm"));

    OrderView(Question.Order question, Step step, Said said, Consumer<Answer> answered) {
        root.getStyleClass().add("lesson-options");
        for (Question.Item item : question.items()) {
            String name = said.option(step, item.id());
            Button button = new Button(name);
            button.setId("item-" + item.id());
            button.getStyleClass().add("lesson-option");
            button.setWrapText(true);
            button.setMaxWidth(Double.MAX_VALUE);
            Label rank = new Label();
            rank.getStyleClass().add("lesson-rank");
            button.setGraphic(rank);
            button.setOnAction(event -> press(item.id()));
            names.put(item.id(), name);
            items.put(item.id(), button);
            root.getChildren().add(button);
        }
        confirm.setId("confirm");
        confirm.getStyleClass().add("accent");
        confirm.setOnAction(event -> answered.accept(new Answer.Ordered(order)));
        root.getChildren().add(confirm);
        show();
    }

    private void press(String id) {
        if (!order.remove(id)) {
            order.add(id);
        }
        show();
    }

    private void show() {
        items.forEach((id, button) -> {
            int rank = order.indexOf(id) + 1;
            ((Label) button.getGraphic()).setText(rank == 0 ? "" : String.valueOf(rank));
            button.pseudoClassStateChanged(RANKED, rank > 0);
            String name = String.valueOf(names.get(id));
            button.setAccessibleText(
                    rank == 0 ? Words.text("lesson.order.free", name) : Words.text("lesson.order.rank", rank, name));
        });
        confirm.setDisable(order.size() < items.size());
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public Node first() {
        return root.getChildren().getFirst();
    }

    @Override
    public String hint() {
        return Words.text("lesson.order.hint");
    }
}
