namespace BriefBot.Discord.Rest;

/// <summary>Answers a request for suggestions.</summary>
internal sealed record SuggestionCallback(SuggestionList Data)
{
    public int Type { get; } = 8;
}
