using System.Text.Json;
using BriefBot.Chat;
using BriefBot.Discord.Wire;
using BriefBot.Memory;
using Microsoft.Extensions.Options;

namespace BriefBot.Discord.Handling;

/// <summary>Turns a slash command as Discord sends it into a command of the chat.</summary>
internal sealed class CommandReader(IDiscordApi api, IOptions<Articles.ArticleOptions> articles)
{
    public ChatCommand Read(Interaction interaction)
    {
        var options = new Dictionary<string, string>();
        var files = new List<ArticleUpload>();
        var (name, given) = Given(interaction);
        foreach (var option in given)
        {
            var value = TextOf(option.Value);
            if (option.Type == OptionType.Attachment)
            {
                if (interaction.Data?.Resolved?.Attachments?.GetValueOrDefault(value) is { } attachment)
                {
                    files.Add(Upload(attachment));
                }
            }
            else
            {
                options[option.Name] = value;
            }
        }

        return new ChatCommand(name, options) { Files = files };
    }

    /// <summary>The command's name, a subcommand's behind it, and the options that it was given or is being given.</summary>
    public static (string Name, IReadOnlyList<InteractionOption> Options) Given(Interaction interaction)
    {
        var name = interaction.Data?.Name ?? string.Empty;
        return interaction.Data?.Options is [{ Type: OptionType.Subcommand } subcommand]
            ? ($"{name} {subcommand.Name}", subcommand.Options ?? [])
            : (name, interaction.Data?.Options ?? []);
    }

    private ArticleUpload Upload(Attachment attachment) => new(attachment.Filename, async cancellationToken =>
    {
        try
        {
            var content = await api.DownloadAsync(attachment, articles.Value.MaxFileBytes, cancellationToken).ConfigureAwait(false);
            return new MemoryStream(content.ToArray(), writable: false);
        }
        catch (DiscordApiException failure)
        {
            throw new IOException(failure.Message, failure);
        }
    });

    private static string TextOf(JsonElement? value) => value switch
    {
        { ValueKind: JsonValueKind.String } text => text.GetString() ?? string.Empty,
        { ValueKind: JsonValueKind.True } => "true",
        { ValueKind: JsonValueKind.False } => "false",
        { ValueKind: JsonValueKind.Number } number => number.GetRawText(),
        _ => string.Empty,
    };
}
