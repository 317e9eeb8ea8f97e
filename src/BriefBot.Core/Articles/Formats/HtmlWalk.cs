using System.Text;
using AngleSharp.Dom;

namespace BriefBot.Articles.Formats;

/// <summary>Walks through the nodes of a page step by step.</summary>
internal static class HtmlWalk
{
    /// <summary>The node behind a node in the page's order, inside a root; null at the end.</summary>
    internal static INode? Next(INode node, INode root, bool skipChildren)
    {
        if (!skipChildren && node.FirstChild is { } child)
        {
            return child;
        }

        for (var at = (INode?)node; at is not null && at != root; at = at.Parent)
        {
            if (at.NextSibling is { } sibling)
            {
                return sibling;
            }
        }

        return null;
    }

    /// <summary>Tells whether a node lies inside another.</summary>
    internal static bool Contains(INode outer, INode inner)
    {
        for (var at = inner.Parent; at is not null; at = at.Parent)
        {
            if (at == outer)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The text of a node.</summary>
    internal static string TextOf(INode root)
    {
        var text = new StringBuilder();
        for (var node = root.FirstChild; node is not null; node = Next(node, root, skipChildren: false))
        {
            if (node is IText piece)
            {
                text.Append(piece.Data);
            }
        }

        return text.ToString();
    }

    /// <summary>How much text stands in paragraphs that belong to a region and not to its chrome.</summary>
    internal static int ParagraphLength(INode root)
    {
        var length = 0;
        for (var node = root.FirstChild; node is not null;)
        {
            var dropped = node is IElement element && HtmlChrome.IsDropped(element);
            length += !dropped && node is IText text && IsInParagraph(text, root) ? text.Data.AsSpan().Trim().Length : 0;
            node = Next(node, root, dropped);
        }

        return length;
    }

    private static bool IsInParagraph(INode node, INode root)
    {
        const int Steps = 6;
        var at = node.Parent;
        for (var i = 0; i < Steps && at is not null && at != root; i++, at = at.Parent)
        {
            if (at is IElement { LocalName: "p" })
            {
                return true;
            }
        }

        return false;
    }
}
