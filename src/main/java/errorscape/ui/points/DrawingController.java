package errorscape.ui.points;

import errorscape.plot.Categories;
import errorscape.render.Palette;
import errorscape.ui.draw.ChartPane;
import errorscape.ui.draw.Themed;
import errorscape.words.Words;
import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;

/// Draws samples: a click makes a point, dragging moves it, the keys 1 to 9 give it a class.
public final class DrawingController implements Themed {
    private static final double REACH = 11;
    private static final double STEP = 0.05;
    private static final int OFFERED = 4;

    private final DrawingModel model;
    private final Runnable cancelled;
    private final List<ToggleButton> classes = new ArrayList<>();
    private final double[] cursor = {0, 0};

    @FXML
    private Node drawing;

    @FXML
    private HBox classBox;

    @FXML
    private ChartPane board;

    @FXML
    private Label drawnCount;

    @FXML
    private Button undoPoint;

    @FXML
    private Button redoPoint;

    @FXML
    private Button clearPoints;

    @FXML
    private Button useDrawing;

    /// @param cancelled takes the drawing away
    public DrawingController(DrawingModel model, Runnable cancelled) {
        this.model = model;
        this.cancelled = cancelled;
    }

    @FXML
    private void initialize() {
        for (int group = 1; group <= DrawnPoints.MOST_CLASSES; group++) {
            classes.add(classButton(group));
        }
        classBox.getChildren().addAll(classes);
        board.setFocusTraversable(true);
        board.setOnMousePressed(this::press);
        board.setOnMouseDragged(event -> model.drag(square().x(event.getX()), square().y(event.getY())));
        board.setOnMouseReleased(event -> model.release());
        board.focusedProperty().subscribe(this::show);
        drawing.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        model.pointsProperty().subscribe(this::show);
        model.chosenProperty().subscribe(this::show);
        model.groupProperty().subscribe(this::show);
    }

    private ToggleButton classButton(int group) {
        int argb = Categories.colour(group - 1);
        Circle dot = new Circle(5, Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF));
        ToggleButton button = new ToggleButton(Integer.toString(group), dot);
        button.setId("class-" + group);
        button.getStyleClass().add("small");
        button.setTooltip(new Tooltip(Words.text("drawing.classKey", group)));
        button.setAccessibleText(Words.text("drawing.classKey", group));
        button.managedProperty().bind(button.visibleProperty());
        button.setOnAction(event -> {
            model.paint(group);
            show();
        });
        return button;
    }

    @Override
    public void setPalette(Palette palette) {
        board.setPalette(palette);
    }

    private DrawingPicture.Square square() {
        return DrawingPicture.Square.in(board.getWidth(), board.getHeight());
    }

    private void press(MouseEvent event) {
        board.requestFocus();
        DrawingPicture.Square square = square();
        double x = square.x(event.getX());
        double y = square.y(event.getY());
        if (event.getButton() == MouseButton.PRIMARY && Math.abs(x) <= 1.02 && Math.abs(y) <= 1.02) {
            model.press(x, y, square.length(REACH));
        }
        event.consume();
    }

    private void key(KeyEvent event) {
        KeyCode code = event.getCode();
        boolean taken = true;
        if (event.isShortcutDown()) {
            switch (code) {
                case Z -> {
                    if (event.isShiftDown()) {
                        model.redo();
                    } else {
                        model.undo();
                    }
                }
                case Y -> model.redo();
                default -> taken = false;
            }
        } else if (code.isDigitKey() && event.getText().matches("[1-9]")) {
            model.paint(Integer.parseInt(event.getText()));
        } else if (code == KeyCode.DELETE || code == KeyCode.BACK_SPACE) {
            model.delete();
        } else {
            taken = board.isFocused() && onBoard(code, event.isShiftDown());
        }
        if (taken) {
            event.consume();
        }
    }

    /// Without a mouse: the arrows move a cross, or with Shift the chosen point.
    private boolean onBoard(KeyCode code, boolean shift) {
        switch (code) {
            case LEFT -> move(-STEP, 0, shift);
            case RIGHT -> move(STEP, 0, shift);
            case UP -> move(0, STEP, shift);
            case DOWN -> move(0, -STEP, shift);
            case SPACE -> model.add(cursor[0], cursor[1]);
            case PAGE_DOWN -> model.step(1);
            case PAGE_UP -> model.step(-1);
            default -> {
                return false;
            }
        }
        return true;
    }

    private void move(double dx, double dy, boolean shift) {
        if (shift) {
            model.nudge(dx, dy);
            return;
        }
        cursor[0] = Math.clamp(cursor[0] + dx, -1, 1);
        cursor[1] = Math.clamp(cursor[1] + dy, -1, 1);
        show();
    }

    @FXML
    private void undoPoint() {
        model.undo();
    }

    @FXML
    private void redoPoint() {
        model.redo();
    }

    @FXML
    private void clearPoints() {
        model.clear();
    }

    @FXML
    private void use() {
        model.use();
    }

    @FXML
    private void cancel() {
        cancelled.run();
    }

    private void show() {
        DrawnPoints now = model.pointsProperty().get();
        boolean crossed = board.isFocusVisible();
        DrawingPicture picture = new DrawingPicture(now, model.chosenProperty().get(), crossed ? cursor.clone() : null);
        board.show(picture::compose);
        int highest = Math.max(
                model.groupProperty().get(),
                now.points().stream().mapToInt(DrawnPoint::group).max().orElse(0));
        for (int group = 1; group <= classes.size(); group++) {
            classes.get(group - 1).setSelected(group == model.groupProperty().get());
            classes.get(group - 1).setVisible(group <= Math.max(OFFERED, highest + 1));
        }
        undoPoint.setDisable(!model.undoable());
        redoPoint.setDisable(!model.redoable());
        clearPoints.setDisable(now.points().isEmpty());
        useDrawing.setDisable(!model.complete());
        int count = now.points().size();
        drawnCount.setText(
                model.complete() ? Words.text("drawing.count", count) : Words.text("drawing.needsClasses", count));
        board.setAccessibleText(Words.text("drawing.board", count));
    }
}
