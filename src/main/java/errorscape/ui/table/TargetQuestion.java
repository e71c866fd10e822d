package errorscape.ui.table;

import errorscape.data.table.CategoryCount;
import errorscape.data.table.ColumnKind;
import errorscape.data.table.TablePreview;
import errorscape.data.table.TargetMeaning;
import errorscape.data.table.TargetOffer;
import errorscape.data.table.reading.TableReading;
import errorscape.words.Words;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;

/// "Classes or numbers?", answered by showing both.
final class TargetQuestion {
    private static final int NAMED = 5;
    private static final double EDGES = 18;

    private final TableSheetModel model;
    private final Card classes;
    private final Card numbers;

    /// One of the answers: a button that shows what it would mean.
    private record Card(ToggleButton button, Label title, TinyHistogram histogram, Label text) {
        static Card in(ToggleButton button) {
            Label title = new Label();
            title.getStyleClass().add("answer-title");
            TinyHistogram histogram = new TinyHistogram();
            Label text = new Label();
            text.getStyleClass().add("answer-text");
            VBox shown = new VBox(3, title, histogram, text);
            shown.setMaxWidth(Double.MAX_VALUE);
            shown.prefWidthProperty().bind(button.widthProperty().subtract(EDGES));
            button.setGraphic(shown);
            button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            return new Card(button, title, histogram, text);
        }

        void say(String named, String said) {
            title.setText(named);
            text.setText(said);
            button.setAccessibleText(named + ": " + said);
        }
    }

    TargetQuestion(TableSheetModel model, Node box, ToggleButton classes, ToggleButton numbers) {
        this.model = model;
        this.classes = Card.in(classes);
        this.numbers = Card.in(numbers);
        classes.setOnAction(event -> answer(TargetMeaning.CLASSES));
        numbers.setOnAction(event -> answer(TargetMeaning.NUMBERS));
        box.managedProperty().bind(box.visibleProperty());
    }

    private void answer(TargetMeaning meaning) {
        model.change(now -> now.withTarget(meaning));
        // A second press of the same one leaves it chosen.
        select(meaning);
    }

    private void select(TargetMeaning meaning) {
        classes.button().setSelected(meaning == TargetMeaning.CLASSES);
        numbers.button().setSelected(meaning == TargetMeaning.NUMBERS);
    }

    /// Shows both answers for a target.
    void show(TablePreview seen, String target, TargetMeaning chosen) {
        TargetOffer offer = TableReading.target(seen, target);
        StringBuilder names = new StringBuilder();
        for (CategoryCount category : offer.classes().stream().limit(NAMED).toList()) {
            names.append(names.isEmpty() ? "" : ", ").append(category.name());
        }
        names.append(offer.classes().size() > NAMED ? " …" : "");
        classes.say(
                TableWords.counted("table.classes", offer.classes().size()),
                Words.text("table.classesNamed", names.toString()));
        classes.histogram()
                .show(offer.classes().stream()
                        .limit(16)
                        .map(CategoryCount::count)
                        .toList());
        numbers.say(Words.text("table.numbers"), TableWords.range(offer.numbers(), ColumnKind.NUMBER));
        numbers.histogram().show(offer.numbers().histogram());
        select(chosen);
    }
}
