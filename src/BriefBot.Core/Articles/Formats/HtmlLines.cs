using System.Text;
using AngleSharp.Dom;
using BriefBot.Articles.Cleaning;
using BriefBot.Articles.Text;

namespace BriefBot.Articles.Formats;

/// <summary>Writes the visible text of a page's region as lines, block by block.</summary>
internal sealed class HtmlLines
{
    private readonly List<PageLine> _lines = [];
    private readonly StringBuilder _line = new();
    private readonly INode _root;
    private int _linked;
    private bool _gap = true;

    private HtmlLines(INode root) => _root = root;

    /// <summary>Reads a region.</summary>
    internal static IReadOnlyList<PageLine> Read(INode root)
    {
        var lines = new HtmlLines(root);
        lines.Walk();
        return lines._lines;
    }

    private void Walk()
    {
        for (var node = _root.FirstChild; node is not null;)
        {
            var skip = false;
            if (node is IElement element)
            {
                skip = HtmlChrome.IsDropped(element);
                if (!skip)
                {
                    skip = Open(element);
                }
            }
            else if (node is IText text)
            {
                Append(text.Data, IsInLink(text));
            }

            node = Step(node, skip);
        }

        Break(BlockKind.Paragraph, gap: true);
    }

    // Goes to the next node and closes the blocks that are left on the way up.
    private INode? Step(INode node, bool skip)
    {
        if (!skip && node.FirstChild is { } child)
        {
            return child;
        }

        for (var at = (INode?)node; at is not null && at != _root; at = at.Parent)
        {
            Close(at);
            if (at.NextSibling is { } sibling)
            {
                return sibling;
            }
        }

        return null;
    }

    // Returns true when the element has been read whole.
    private bool Open(IElement element)
    {
        switch (element.LocalName)
        {
            case "br":
                Break(BlockKind.Paragraph, gap: false);
                return true;
            case "tr":
                Break(BlockKind.Paragraph, gap: true);
                Row(element);
                return true;
            case var name when IsBlock(name):
                Break(KindAround(element), gap: true);
                return false;
            default:
                return false;
        }
    }

    private void Close(INode node)
    {
        if (node is IElement element && IsBlock(element.LocalName) && !HtmlChrome.IsDropped(element))
        {
            Break(KindOf(element.LocalName) ?? KindAround(element), gap: true);
        }
    }

    private void Row(IElement row)
    {
        var cells = new List<string>();
        for (var node = row.FirstChild; node is not null; node = node.NextSibling)
        {
            if (node is IElement { LocalName: "td" or "th" } cell && !HtmlChrome.IsDropped(cell))
            {
                // A table that lays out the page holds whole articles in its cells.
                var content = Read(cell);
                if (content.Count > 1 && content.Sum(line => line.Text.Length) > 300)
                {
                    _lines.AddRange(content);
                }
                else
                {
                    cells.Add(string.Join(' ', content.Select(line => line.Text)));
                }
            }
        }

        cells.RemoveAll(cell => cell.Length == 0);
        if (cells.Count > 0)
        {
            _lines.Add(new PageLine(string.Join(ArticleBlocks.CellSeparator, cells), cells.Count > 1 ? BlockKind.TableRow : BlockKind.Paragraph));
        }
    }

    private void Append(string text, bool linked)
    {
        _line.Append(text);
        _linked += linked ? text.Length : 0;
    }

    private void Break(BlockKind kind, bool gap)
    {
        var text = TextNormalizer.NormalizeLine(_line.ToString());
        if (text.Length > 0)
        {
            _lines.Add(new PageLine(text, kind, _gap, _linked >= _line.Length * 0.8));
            _gap = false;
        }

        _gap |= gap;
        _line.Clear();
        _linked = 0;
    }

    private static BlockKind KindAround(INode node)
    {
        const int Steps = 4;
        var at = node.Parent;
        for (var i = 0; i < Steps && at is IElement element; i++, at = at.Parent)
        {
            if (KindOf(element.LocalName) is { } kind)
            {
                return kind;
            }
        }

        return BlockKind.Paragraph;
    }

    private static BlockKind? KindOf(string name) => name switch
    {
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => BlockKind.Heading,
        "li" or "dd" or "dt" => BlockKind.ListItem,
        "ul" or "ol" or "article" or "section" or "main" => BlockKind.Paragraph,
        _ => null,
    };

    private static bool IsInLink(INode node)
    {
        const int Steps = 4;
        var at = node.Parent;
        for (var i = 0; i < Steps && at is IElement element; i++, at = at.Parent)
        {
            if (element.LocalName == "a")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBlock(string name) => name is "p" or "div" or "section" or "article" or "main" or "header" or "h1" or "h2" or "h3" or "h4"
        or "h5" or "h6" or "ul" or "ol" or "li" or "dl" or "dt" or "dd" or "table" or "tbody" or "thead" or "tfoot" or "tr" or "td" or "th"
        or "caption" or "blockquote" or "pre" or "address" or "details" or "summary" or "fieldset" or "center" or "hr" or "body" or "hgroup" or "time";
}
