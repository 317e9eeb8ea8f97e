using System.Text.Json;
using BriefBot.Chat.Suggestions;
using BriefBot.Discord.Cards;
using BriefBot.Discord.Wire;
using BriefBot.Storage;

namespace BriefBot.Discord.Handling;

/// <summary>Offers articles while a user types.</summary>
internal sealed class Suggester(IDiscordApi api, IArticleSuggestions suggestions)
{
    private const int Most = 25;

    /// <summary>Answers one request; with nothing when the articles cannot be read just now.</summary>
    public async Task SuggestAsync(Interaction interaction, CancellationToken cancellationToken)
    {
        var typed = interaction.Data?.Options?.FirstOrDefault(option => option.Focused)?.Value is { ValueKind: JsonValueKind.String } value
            ? value.GetString()!
            : string.Empty;
        IReadOnlyList<OptionChoice> choices = [];
        try
        {
            var articles = await suggestions.FindAsync(typed, Most, cancellationToken).ConfigureAwait(false);
            choices = [.. articles
                .Where(article => article.Id.Value.Length <= DiscordLimits.Choice)
                .Select(article => new OptionChoice(DiscordMarkdown.Plain(article.Title, DiscordLimits.Choice), article.Id.Value))
                .Where(choice => choice.Name.Length > 0)];
        }
        catch (StorageException)
        {
            // The command itself will say what is wrong; a list that stays empty is enough here.
        }

        await api.SuggestAsync(interaction, choices, cancellationToken).ConfigureAwait(false);
    }
}
