using System.Text;
using System.Xml;
using BriefBot.Articles.Text;

namespace BriefBot.Articles.Formats.Word;

/// <summary>Reads the XML of a Word document as a stream: no depth of nesting can exhaust the stack.</summary>
internal sealed class WordText
{
    private const string WordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string StrictNamespace = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    private readonly StringBuilder _text = new();
    private readonly StringBuilder _paragraph = new();
    private readonly StringBuilder _run = new();
    private readonly List<string> _cells = [];
    private int _tableDepth;
    private BlockKind _kind;
    private bool _isTitle;
    private bool _isHidden;

    private WordText()
    {
    }

    /// <summary>The paragraph in the style "Title"; it is no part of the text.</summary>
    internal string? Title { get; private set; }

    /// <summary>The first heading; a document without a title is called so.</summary>
    internal string? FirstHeading { get; private set; }

    /// <summary>The text in the canonical form.</summary>
    internal string Text => _text.ToString();

    /// <summary>Reads a document's main part.</summary>
    internal static WordText Read(Stream xml)
    {
        var text = new WordText();
        using var reader = XmlReader.Create(xml, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, IgnoreComments = true });
        var more = reader.Read();
        while (more)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "Fallback")
            {
                // The same content again, for programs that do not know a new feature.
                reader.Skip();
                more = !reader.EOF;
                continue;
            }

            if (reader.NamespaceURI is WordNamespace or StrictNamespace)
            {
                if (reader.NodeType == XmlNodeType.Element)
                {
                    var empty = reader.IsEmptyElement;
                    var name = reader.LocalName;
                    more = text.Open(reader);
                    if (empty)
                    {
                        text.Close(name);
                    }

                    continue;
                }

                if (reader.NodeType == XmlNodeType.EndElement)
                {
                    text.Close(reader.LocalName);
                }
            }

            more = reader.Read();
        }

        return text;
    }

    private bool Open(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "p":
                (_kind, _isTitle) = (BlockKind.Paragraph, false);
                break;
            case "pStyle":
                ReadStyle(Value(reader));
                break;
            case "numPr" when _kind == BlockKind.Paragraph:
                _kind = BlockKind.ListItem;
                break;
            case "outlineLvl" when Value(reader) != "9":
                _kind = BlockKind.Heading;
                break;
            case "r":
                _isHidden = false;
                _run.Clear();
                break;
            case "vanish":
                _isHidden = Value(reader) is not ("0" or "false" or "off");
                break;
            case "sz" when Value(reader) is "1" or "2" or "3":
                // Half points: nobody reads letters of a point and a half.
                _isHidden = true;
                break;
            case "tab" or "br" or "cr" or "noBreakHyphen":
                _run.Append(reader.LocalName == "noBreakHyphen" ? '-' : ' ');
                break;
            case "t" when !reader.IsEmptyElement:
                _run.Append(reader.ReadElementContentAsString());
                return !reader.EOF;
            case "tbl":
                _tableDepth++;
                break;
            default:
                break;
        }

        return reader.Read();
    }

    private void Close(string name)
    {
        switch (name)
        {
            case "r" when !_isHidden:
                _paragraph.Append(_run);
                _run.Clear();
                break;
            case "p" when _tableDepth > 0:
                _paragraph.Append(' ');
                break;
            case "p":
                EndParagraph();
                break;
            case "tc" when _tableDepth == 1:
                _cells.Add(TextNormalizer.NormalizeLine(_paragraph.ToString()));
                _paragraph.Clear();
                break;
            case "tr" when _tableDepth == 1:
                ArticleBlocks.Append(_text, BlockKind.TableRow, string.Join(ArticleBlocks.CellSeparator, _cells.Where(cell => cell.Length > 0)));
                _cells.Clear();
                break;
            case "tbl":
                _tableDepth--;
                break;
            default:
                break;
        }
    }

    private void EndParagraph()
    {
        var line = TextNormalizer.NormalizeLine(_paragraph.ToString());
        _paragraph.Clear();
        if (_isTitle && Title is null && line.Length > 0)
        {
            Title = line;
            return;
        }

        FirstHeading ??= _kind == BlockKind.Heading && line.Length > 0 ? line : null;
        ArticleBlocks.Append(_text, _kind, line);
    }

    private void ReadStyle(string style)
    {
        _isTitle = style.Equals("Title", StringComparison.OrdinalIgnoreCase);
        if (style.StartsWith("Heading", StringComparison.OrdinalIgnoreCase) || style.StartsWith("berschrift", StringComparison.OrdinalIgnoreCase))
        {
            _kind = BlockKind.Heading;
        }
        else if (style.StartsWith("List", StringComparison.OrdinalIgnoreCase))
        {
            _kind = BlockKind.ListItem;
        }
    }

    private static string Value(XmlReader reader) => reader.GetAttribute("val", reader.NamespaceURI) ?? string.Empty;
}
