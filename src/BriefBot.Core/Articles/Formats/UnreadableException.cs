namespace BriefBot.Articles.Formats;

/// <summary>Says why no article could be read; it never leaves <see cref="ArticleReader"/>.</summary>
/// <param name="reason">One sentence for the user: what is wrong and what would help.</param>
internal sealed class UnreadableException(string reason) : Exception(reason);
