using System.Text;
using AngleSharp.Dom;

namespace BriefBot.Articles.Formats.Html;

/// <summary>Walks through the nodes of a page without recursion, in time that grows with their number only.</summary>
/// <remarks>A node's next sibling costs the parser's tree a search among all its siblings, so places are kept instead.</remarks>
internal static class HtmlWalk
{
    /// <summary>The nodes below a root in the page's order; each element comes a second time when it is left.</summary>
    /// <param name="root">Where to begin; it is not given itself.</param>
    /// <param name="isLeftOut">Elements that are passed over with all in them.</param>
    internal static IEnumerable<(INode Node, bool Leaving)> Steps(INode root, Func<IElement, bool> isLeftOut)
    {
        var open = new Stack<(INode Node, int Next)>([(root, 0)]);
        while (open.TryPop(out var place))
        {
            if (place.Next >= place.Node.ChildNodes.Length)
            {
                if (place.Node != root)
                {
                    yield return (place.Node, true);
                }

                continue;
            }

            open.Push((place.Node, place.Next + 1));
            var child = place.Node.ChildNodes[place.Next];
            if (child is IElement element)
            {
                if (!isLeftOut(element))
                {
                    yield return (child, false);
                    open.Push((child, 0));
                }
            }
            else
            {
                yield return (child, false);
            }
        }
    }

    /// <summary>The text of a node.</summary>
    internal static string TextOf(INode root)
    {
        var text = new StringBuilder();
        foreach (var (node, _) in Steps(root, _ => false))
        {
            text.Append((node as IText)?.Data);
        }

        return text.ToString();
    }

    /// <summary>The text of a node, as far as a page shows it.</summary>
    internal static string VisibleTextOf(INode root)
    {
        var text = new StringBuilder();
        foreach (var (node, _) in Steps(root, HtmlChrome.IsHidden))
        {
            text.Append((node as IText)?.Data);
        }

        return text.ToString();
    }

    /// <summary>How much text stands in paragraphs that belong to a region and not to its chrome.</summary>
    internal static int ParagraphLength(INode root)
    {
        var (length, paragraphs) = (0, 0);
        foreach (var (node, leaving) in Steps(root, HtmlChrome.IsDropped))
        {
            paragraphs += node is IElement { LocalName: "p" } ? leaving ? -1 : 1 : 0;
            length += paragraphs > 0 && node is IText text ? text.Data.AsSpan().Trim().Length : 0;
        }

        return length;
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
}
