using BriefBot.Memory;

namespace BriefBot.KernelMemory.Ledger;

/// <summary>A version of an article as it is handed to the service.</summary>
/// <param name="Version">Its row in the ledger.</param>
/// <param name="Article">Id, version and provenance.</param>
/// <param name="Hash">SHA-256 over all its fields, in hexadecimal digits.</param>
/// <param name="Text">The cleaned text.</param>
internal sealed record LedgerDocument(long Version, ArticleReference Article, string Hash, string Text)
{
    /// <summary>What is uploaded: the title helps the service to find the text.</summary>
    public string Content => TitlePart(Article.Title) + Text;

    /// <summary>What stands before the text in what is uploaded.</summary>
    public static string TitlePart(string title) => title + "\n\n";
}
