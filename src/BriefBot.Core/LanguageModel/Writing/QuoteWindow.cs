using BriefBot.Answers;

namespace BriefBot.LanguageModel.Writing;

/// <summary>A piece of a passage that can be quoted on its own.</summary>
internal sealed class QuoteWindow(Quote quote)
{
    private readonly Lazy<NearCopies> _words = new(() => new NearCopies(quote.Text));

    public Quote Quote { get; } = quote;

    public NearCopies Words => _words.Value;
}
