package errorscape.ui.text;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.scene.AccessibleRole;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.TextContentRenderer;

/// Markdown as nodes: paragraphs, headings, lists, quotes, bold, emphasis and code. The words of a link stand without
/// it, and HTML is shown as it is written.
public final class MarkdownView extends AbstractVisitor {
    private final Deque<VBox> boxes = new ArrayDeque<>();
    private final Deque<String> styles = new ArrayDeque<>();
    private TextFlow flow = new TextFlow();
    private StringBuilder spoken = new StringBuilder();

    private MarkdownView() {}

    /// A text of any length.
    public static Parent of(String markdown) {
        MarkdownView view = new MarkdownView();
        VBox all = new VBox();
        all.getStyleClass().add("markdown");
        view.boxes.push(all);
        Parser.builder().build().parse(markdown).accept(view);
        return all;
    }

    /// The same without any marks, a paragraph a line; needs no toolkit.
    public static String plain(String markdown) {
        return TextContentRenderer.builder()
                .build()
                .render(Parser.builder().build().parse(markdown))
                .strip();
    }

    @Override
    public void visit(Paragraph paragraph) {
        paragraph(paragraph, "paragraph");
    }

    @Override
    public void visit(Heading heading) {
        paragraph(heading, "heading-" + Math.min(3, heading.getLevel()));
    }

    private void paragraph(Node node, String style) {
        flow = new TextFlow();
        spoken = new StringBuilder();
        flow.getStyleClass().add(style);
        styles.push(style);
        visitChildren(node);
        styles.pop();
        flow.setAccessibleRole(AccessibleRole.TEXT);
        flow.setAccessibleText(spoken.toString());
        boxes.getFirst().getChildren().add(flow);
    }

    @Override
    public void visit(BulletList list) {
        items(list, 0);
    }

    @Override
    public void visit(OrderedList list) {
        Integer first = list.getMarkerStartNumber();
        items(list, first == null ? 1 : first);
    }

    /// @param number of the first item; 0 for bullets
    private void items(Node list, int number) {
        int now = number;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            Label sign = new Label(number == 0 ? "•" : now + ".");
            sign.setMinWidth(18);
            VBox content = new VBox();
            content.getStyleClass().add("markdown");
            HBox.setHgrow(content, Priority.ALWAYS);
            boxes.push(content);
            item.accept(this);
            boxes.pop();
            boxes.getFirst().getChildren().add(new HBox(sign, content));
            now++;
        }
    }

    @Override
    public void visit(ListItem item) {
        visitChildren(item);
    }

    @Override
    public void visit(BlockQuote quote) {
        VBox content = new VBox();
        content.getStyleClass().addAll("markdown", "quote");
        boxes.push(content);
        visitChildren(quote);
        boxes.pop();
        boxes.getFirst().getChildren().add(content);
    }

    @Override
    public void visit(FencedCodeBlock block) {
        code(block.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock block) {
        code(block.getLiteral());
    }

    private void code(String literal) {
        Label code = new Label(literal.stripTrailing());
        code.getStyleClass().add("code-block");
        code.setMaxWidth(Double.MAX_VALUE);
        code.setWrapText(true);
        boxes.getFirst().getChildren().add(code);
    }

    @Override
    public void visit(HtmlBlock html) {
        code(html.getLiteral());
    }

    @Override
    public void visit(HtmlInline html) {
        add(html.getLiteral());
    }

    @Override
    public void visit(StrongEmphasis strong) {
        styles.push("strong");
        visitChildren(strong);
        styles.pop();
    }

    @Override
    public void visit(Emphasis emphasis) {
        styles.push("emphasis");
        visitChildren(emphasis);
        styles.pop();
    }

    @Override
    public void visit(Code code) {
        styles.push("code");
        add(code.getLiteral());
        styles.pop();
    }

    @Override
    public void visit(org.commonmark.node.Text text) {
        add(text.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak line) {
        add(" ");
    }

    @Override
    public void visit(HardLineBreak line) {
        add("\n");
    }

    private void add(String words) {
        Text text = new Text(words);
        text.getStyleClass().add("markdown-text");
        text.getStyleClass().addAll(styles);
        flow.getChildren().add(text);
        spoken.append(words);
    }
}
