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
    /// <param name="interaction">The request.</param>
    /// <param name="isRefused">Whether the user may not use the bot here, so that nothing is offered.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task SuggestAsync(Interaction interaction, bool isRefused, CancellationToken cancellationToken)
    {
        var typed = interaction.Data?.Options?.FirstOrDefault(option => option.Focused)?.Value is { ValueKind: JsonValueKind.String } value
            ? value.GetString()!
            : string.Empty;
        IReadOnlyList<OptionChoice> choices = [];
        try
        {
            var articles = isRefused ? [] : await suggestions.FindAsync(typed, Most, cancellationToken).ConfigureAwait(false);
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
