package errorscape.ui.transport;

import errorscape.scenario.RacerChoice;
import errorscape.scenario.Racers;
import errorscape.scenario.Scenario;
import errorscape.ui.session.Session;
import errorscape.ui.task.Notice;
import errorscape.ui.text.Numbers;
import errorscape.ui.text.TypedNumber;
import errorscape.words.Words;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// The learning rate of the selected racer, beside the button that plays. JavaFX thread only.
final class RateField {
    private final Session session;
    private final Label owner;
    private final TextField field;
    private String shown = "";

    RateField(Session session, Label owner, TextField field) {
        this.session = session;
        this.owner = owner;
        this.field = field;
        session.scenarioProperty().subscribe(this::refresh);
        session.run().selectedProperty().subscribe(this::refresh);
        field.setOnAction(event -> {
            commit();
            field.selectAll();
        });
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                commit();
            }
        });
        field.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !field.getText().equals(shown)) {
                field.setText(shown);
                event.consume();
            }
        });
    }

    private void refresh() {
        Scenario scenario = session.scenarioProperty().get();
        if (scenario == null) {
            return;
        }
        RacerChoice racer =
                Racers.get(scenario, session.run().selectedProperty().get());
        boolean rated =
                racer.optimizer().optimizer().type().find("learningRate").isPresent();
        owner.setVisible(rated);
        owner.setManaged(rated);
        field.setVisible(rated);
        field.setManaged(rated);
        owner.setText(Words.text("stage.rateOf", racer.title()));
        shown = rated ? Numbers.setting(racer.optimizer().learningRate()) : "";
        field.setText(shown);
        field.setAccessibleText(owner.getText());
    }

    private void commit() {
        if (field.getText().equals(shown)) {
            return;
        }
        try {
            double rate =
                    TypedNumber.of(field.getText(), Words.text("number.rate"), Double.MIN_NORMAL, Double.MAX_VALUE);
            int number = session.run().selectedProperty().get();
            session.change(s ->
                    Racers.change(s, number, r -> r.withOptimizer(r.optimizer().withLearningRate(rate))));
        } catch (IllegalArgumentException e) {
            session.noticeProperty().set(Notice.problem(String.valueOf(e.getMessage())));
        }
        refresh();
    }
}
