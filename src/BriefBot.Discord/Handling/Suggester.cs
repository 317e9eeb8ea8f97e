using System.Text.Json;
using BriefBot.Chat.Commands;
using BriefBot.Chat.Suggestions;
using BriefBot.Discord.Cards;
using BriefBot.Discord.Wire;
using BriefBot.Discord.Work;
using BriefBot.Storage;

namespace BriefBot.Discord.Handling;

/// <summary>Offers articles, time zones, topics and dates while a user types.</summary>
internal sealed class Suggester(IDiscordApi api, IArticleSuggestions articles, IBriefingSuggestions? briefings = null)
{
    private const int Most = 25;

    /// <summary>Answers one request; with nothing when the articles cannot be read just now.</summary>
    /// <param name="interaction">The request.</param>
    /// <param name="isRefused">Whether the user may not use the bot here, so that nothing is offered.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task SuggestAsync(Interaction interaction, bool isRefused, CancellationToken cancellationToken)
    {
        var (command, options) = CommandReader.Given(interaction);
        var focused = options.FirstOrDefault(option => option.Focused);
        var typed = focused?.Value is { ValueKind: JsonValueKind.String } value ? value.GetString()! : string.Empty;
        IReadOnlyList<OptionChoice> choices = [];
        try
        {
            choices = isRefused ? []
                : focused?.Name is OptionNames.Zone or OptionNames.Topic or OptionNames.Date
                ? await ValuesAsync(interaction, command, focused.Name, typed, cancellationToken).ConfigureAwait(false)
                : await ArticlesAsync(typed, cancellationToken).ConfigureAwait(false);
        }
        catch (StorageException)
        {
            // The command itself will say what is wrong; a list that stays empty is enough here.
        }

        await api.SuggestAsync(interaction, choices, cancellationToken).ConfigureAwait(false);
    }

    private async Task<IReadOnlyList<OptionChoice>> ArticlesAsync(string typed, CancellationToken cancellationToken) =>
        [.. (await articles.FindAsync(typed, Most, cancellationToken).ConfigureAwait(false))
            .Where(article => article.Id.Value.Length <= DiscordLimits.Choice)
            .Select(article => new OptionChoice(DiscordMarkdown.Plain(article.Title, DiscordLimits.Choice), article.Id.Value))
            .Where(choice => choice.Name.Length > 0)];

    private async Task<IReadOnlyList<OptionChoice>> ValuesAsync(
        Interaction interaction, string command, string option, string typed, CancellationToken cancellationToken)
    {
        if (briefings is null)
        {
            return [];
        }

        var channel = MessageName.OfChannel(interaction.GuildId, interaction.ChannelId);
        return [.. (await briefings.FindAsync(command, option, typed, channel, Most, cancellationToken).ConfigureAwait(false))
            .Where(value => value.Length <= DiscordLimits.Choice)
            .Select(value => new OptionChoice(DiscordMarkdown.Plain(value, DiscordLimits.Choice), value))
            .Where(choice => choice.Name.Length > 0)];
    }
}
