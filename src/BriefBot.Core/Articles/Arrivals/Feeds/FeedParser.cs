using System.Xml;
using System.Xml.Linq;

namespace BriefBot.Articles.Arrivals.Feeds;

/// <summary>Reads RSS 2.0, 1.0 and 0.9x, and Atom 1.0 and 0.3 (RFC 4287), as found in the wild.</summary>
/// <remarks>
/// A document type is refused, and with it every entity of one's own, so no feed can read a file or grow without bounds.
/// A feed that ends or breaks off early gives the items before that.
/// </remarks>
internal static class FeedParser
{
    /// <summary>No feed that people write nests as deep; the tree is walked by recursion.</summary>
    private const int DeepestNesting = 200;

    /// <summary>How many items are looked at; feeds have dozens.</summary>
    public const int MostItems = 1000;

    /// <summary>Reads a feed.</summary>
    /// <param name="content">The document.</param>
    /// <param name="address">Where it was found; relative links start there.</param>
    /// <param name="charset">The encoding that the server names; null when it names none.</param>
    /// <exception cref="FeedFormatException">It is no feed.</exception>
    public static Feed Parse(byte[] content, Uri address, string? charset)
    {
        var text = FeedText.Decode(content, charset);
        var items = new List<FeedItem>();
        string? title = null;
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                MaxCharactersInDocument = text.Length + 1,
                MaxCharactersFromEntities = 1024,
                CheckCharacters = false,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
            });
            title = Read(reader, address, items);
        }
        catch (XmlException broken) when (broken.Message.Contains("DTD", StringComparison.Ordinal))
        {
            throw new FeedFormatException("The feed holds a document type (DTD), which is not read.");
        }
        catch (XmlException) when (items.Count > 0)
        {
            // What was read before it broke off is as good as ever.
        }
        catch (XmlException)
        {
            throw new FeedFormatException("What is there is no RSS or Atom feed, or a broken one.");
        }

        return new Feed(title, items);
    }

    private static string? Read(XmlReader reader, Uri address, List<FeedItem> items)
    {
        string? title = null;
        var bases = new Stack<(int Depth, Uri Base)>([(-1, address)]);
        var isFeed = false;
        while (!reader.EOF && items.Count < MostItems)
        {
            if (reader.Depth > DeepestNesting)
            {
                throw new FeedFormatException($"The feed nests more than {DeepestNesting} elements in each other.");
            }

            if (reader.NodeType != XmlNodeType.Element)
            {
                reader.Read();
                continue;
            }

            isFeed = isFeed || reader.LocalName is "rss" or "RDF" or "feed"
                ? true
                : throw new FeedFormatException("What is there is no RSS or Atom feed.");
            while (bases.Count > 1 && bases.Peek().Depth >= reader.Depth)
            {
                bases.Pop();
            }

            if (reader.LocalName is "item" or "entry")
            {
                items.Add(FeedItems.Read(ReadElement(reader), bases.Peek().Base));
            }
            else if (reader.LocalName == "title" && reader.Depth <= 2 && title is null)
            {
                title = FeedXml.PlainText(ReadElement(reader));
            }
            else if (reader.LocalName is "rss" or "RDF" or "feed" or "channel")
            {
                if (FeedXml.BaseOf(reader, bases.Peek().Base) is { } inner)
                {
                    bases.Push((reader.Depth, inner));
                }

                reader.Read();
            }
            else
            {
                reader.Skip();
            }
        }

        return isFeed ? title : throw new FeedFormatException("What is there is no RSS or Atom feed.");
    }

    private static XElement ReadElement(XmlReader reader)
    {
        using var inner = new DepthReader(reader.ReadSubtree(), DeepestNesting);
        var element = XElement.Load(inner);
        reader.Read();
        return element;
    }
}
