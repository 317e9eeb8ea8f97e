using System.Security.Cryptography;
using System.Text;

namespace BriefBot.Briefings.Stories;

/// <summary>Makes ids for stories.</summary>
internal static class StoryIds
{
    private const int Bytes = 5;

    /// <summary>An id that the same articles always get: it comes of the one that was published first.</summary>
    public static string Of(IEnumerable<StoryArticle> articles)
    {
        var first = articles.OrderBy(a => a.Reference.Published ?? DateTimeOffset.MaxValue).ThenBy(a => a.Reference.Id.Value, StringComparer.Ordinal).First();
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(first.Reference.Id.Value)).AsSpan(0, Bytes));
    }
}
