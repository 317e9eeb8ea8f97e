using System.Text;
using AngleSharp.Dom;
using BriefBot.Articles.Cleaning;
using BriefBot.Articles.Text;

namespace BriefBot.Articles.Formats.Html;

/// <summary>Writes the visible text of a page's region as lines, block by block.</summary>
internal sealed class HtmlLines
{
    /// <summary>Tables inside tables are read by recursion, down to this level; deeper ones are plain text.</summary>
    private const int MostTables = 8;

    private readonly List<PageLine> _lines = [];
    private readonly StringBuilder _line = new();
    private readonly Stack<BlockKind> _kinds = new();
    private readonly INode _root;
    private readonly int _tables;
    private int _links;
    private int _linked;
    private bool _gap = true;

    private HtmlLines(INode root, int tables)
    {
        _root = root;
        _tables = tables;
    }

    /// <summary>Reads a region.</summary>
    internal static IReadOnlyList<PageLine> Read(INode root) => Read(root, 0);

    private static List<PageLine> Read(INode root, int tables)
    {
        var lines = new HtmlLines(root, tables);
        lines.Walk();
        return lines._lines;
    }

    private void Walk()
    {
        foreach (var (node, leaving) in HtmlWalk.Steps(_root, IsLeftOut))
        {
            switch (node)
            {
                case IText text:
                    Append(text.Data);
                    break;
                case IElement { LocalName: "a" }:
                    _links += leaving ? -1 : 1;
                    break;
                case IElement { LocalName: "br" } when !leaving:
                    Break(gap: false);
                    break;
                case IElement { LocalName: var name } when IsBlock(name):
                    Break(gap: true);
                    if (KindOf(name) is { } kind)
                    {
                        Enter(kind, leaving);
                    }

                    break;
                default:
                    break;
            }
        }

        Break(gap: true);
    }

    // A row is read whole, and then passed over with all in it.
    private bool IsLeftOut(IElement element)
    {
        if (HtmlChrome.IsDropped(element))
        {
            return true;
        }

        if (element.LocalName != "tr" || _tables >= MostTables)
        {
            return false;
        }

        Break(gap: true);
        Row(element);
        return true;
    }

    private void Enter(BlockKind kind, bool leaving)
    {
        if (leaving)
        {
            _kinds.TryPop(out _);
        }
        else
        {
            _kinds.Push(kind);
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
                var content = Read(cell, _tables + 1);
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

    private void Append(string text)
    {
        _line.Append(text);
        _linked += _links > 0 ? text.Length : 0;
    }

    private void Break(bool gap)
    {
        var text = TextNormalizer.NormalizeLine(_line.ToString());
        if (text.Length > 0)
        {
            _lines.Add(new PageLine(text, _kinds.TryPeek(out var kind) ? kind : BlockKind.Paragraph, _gap, _linked >= _line.Length * 0.8));
            _gap = false;
        }

        _gap |= gap;
        _line.Clear();
        _linked = 0;
    }

    private static BlockKind? KindOf(string name) => name switch
    {
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => BlockKind.Heading,
        "li" or "dd" or "dt" => BlockKind.ListItem,
        "ul" or "ol" or "article" or "section" or "main" => BlockKind.Paragraph,
        _ => null,
    };

    private static bool IsBlock(string name) => name is "p" or "div" or "section" or "article" or "main" or "header" or "h1" or "h2" or "h3" or "h4"
        or "h5" or "h6" or "ul" or "ol" or "li" or "dl" or "dt" or "dd" or "table" or "tbody" or "thead" or "tfoot" or "tr" or "td" or "th"
        or "caption" or "blockquote" or "pre" or "address" or "details" or "summary" or "fieldset" or "center" or "hr" or "body" or "hgroup" or "time";
}
