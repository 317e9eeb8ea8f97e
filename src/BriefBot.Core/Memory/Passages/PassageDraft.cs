using BriefBot.Articles;

namespace BriefBot.Memory.Passages;

/// <summary>A passage before it is stored.</summary>
/// <param name="Range">Where it stands in the article's text.</param>
/// <param name="Sentences">Its sentences, in order.</param>
internal sealed record PassageDraft(TextRange Range, IReadOnlyList<TextRange> Sentences);
