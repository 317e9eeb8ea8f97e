using System.Text;
using BriefBot.Articles.Formats.Html;
using BriefBot.Articles.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace BriefBot.Articles.Formats;

/// <summary>Writes a Markdown document as canonical text.</summary>
internal sealed class MarkdownText
{
    private readonly StringBuilder _text = new();

    /// <summary>Writes the document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="hasTitle">Whether the front matter gave a title; a first heading of level 1 is not text either way.</param>
    internal static (string? Title, string Text) Read(MarkdownDocument document, bool hasTitle)
    {
        var writer = new MarkdownText();
        string? title = null;
        var first = true;
        foreach (var block in document)
        {
            if (first && block is HeadingBlock heading && (heading.Level == 1 || !hasTitle))
            {
                title = InlineText(heading.Inline);
            }
            else
            {
                writer.Write(block, null);
            }

            first &= block is HtmlBlock or ThematicBreakBlock;
        }

        return (title, writer._text.ToString());
    }

    private void Write(Block block, BlockKind? outer)
    {
        switch (block)
        {
            case HeadingBlock heading:
                Append(outer ?? BlockKind.Heading, InlineText(heading.Inline));
                break;
            case ParagraphBlock paragraph:
                Append(outer ?? BlockKind.Paragraph, InlineText(paragraph.Inline));
                break;
            case Table table:
                foreach (var row in table.OfType<TableRow>())
                {
                    Append(BlockKind.TableRow, string.Join(ArticleBlocks.CellSeparator, row.OfType<TableCell>().Select(CellText)));
                }

                break;
            case ListItemBlock item:
                // Only the first paragraph of an item carries the mark; what follows it is running text.
                var kind = (BlockKind?)BlockKind.ListItem;
                foreach (var child in item)
                {
                    Write(child, child is ListBlock ? null : kind);
                    kind = child is ParagraphBlock ? null : kind;
                }

                break;
            case HtmlBlock html:
                Append(outer ?? BlockKind.Paragraph, HtmlText.Of(html.Lines.ToString()));
                break;
            case CodeBlock code:
                Append(outer ?? BlockKind.Paragraph, code.Lines.ToString());
                break;
            case LinkReferenceDefinitionGroup:
                break;
            case ContainerBlock container:
                foreach (var child in container)
                {
                    Write(child, outer);
                }

                break;
            default:
                break;
        }
    }

    private static string CellText(TableCell cell) =>
        string.Join(' ', cell.OfType<ParagraphBlock>().Select(paragraph => TextNormalizer.NormalizeLine(InlineText(paragraph.Inline))));

    private void Append(BlockKind kind, string content) => ArticleBlocks.Append(_text, kind, TextNormalizer.NormalizeLine(content));

    private static string InlineText(ContainerInline? inlines)
    {
        var text = new StringBuilder();
        foreach (var inline in inlines?.Descendants() ?? [])
        {
            switch (inline)
            {
                case LiteralInline literal when !IsInPicture(literal):
                    text.Append(literal.Content.AsSpan());
                    break;
                case CodeInline code:
                    text.Append(code.Content);
                    break;
                case HtmlEntityInline entity:
                    text.Append(entity.Transcoded.AsSpan());
                    break;
                case AutolinkInline link:
                    text.Append(link.Url);
                    break;
                case LineBreakInline:
                    text.Append(' ');
                    break;
                default:
                    break;
            }
        }

        return text.ToString();
    }

    private static bool IsInPicture(LiteralInline literal)
    {
        for (var parent = literal.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is LinkInline { IsImage: true })
            {
                return true;
            }
        }

        return false;
    }
}
