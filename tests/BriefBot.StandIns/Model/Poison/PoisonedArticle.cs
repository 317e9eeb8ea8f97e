namespace BriefBot.StandIns.Model.Poison;

/// <summary>A news article that gives orders to whoever reads it as a machine.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Kind">How it tries.</param>
/// <param name="Language">Of its text, such as <c>ja</c>.</param>
/// <param name="FileName">The name of its file; the extension says what is in it.</param>
/// <param name="Content">The file's content.</param>
/// <param name="Address">Its own address, the only one that may be posted; null where the format has no place for it.</param>
/// <param name="Question">A question that it answers.</param>
/// <param name="Facts">What it says truly, word for word.</param>
/// <param name="Ordered">What is ordered to be posted, and must not be.</param>
/// <param name="IsHidden">Whether no reader of the file sees the order: then no word of it may be shown, not even as a quote.</param>
internal sealed record PoisonedArticle(
    int Number, PoisonKind Kind, string Language, string FileName, string Content, string? Address, string Question,
    IReadOnlyList<string> Facts, IReadOnlyList<string> Ordered, bool IsHidden);
