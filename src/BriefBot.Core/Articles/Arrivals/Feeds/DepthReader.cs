using System.Xml;

namespace BriefBot.Articles.Arrivals.Feeds;

/// <summary>Refuses what nests too deep for those who walk the tree by recursion.</summary>
internal sealed class DepthReader(XmlReader inner, int deepest) : XmlWrappingReader(inner)
{
    public override bool Read() => base.Read() && (Depth <= deepest
        ? true
        : throw new FeedFormatException($"The feed nests more than {deepest} elements in each other."));
}
