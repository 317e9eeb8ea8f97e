using BriefBot.Discord.Wire;

namespace BriefBot.Discord.Rest;

/// <summary>Suggestions, at most 25.</summary>
internal sealed record SuggestionList(IReadOnlyList<OptionChoice> Choices);
