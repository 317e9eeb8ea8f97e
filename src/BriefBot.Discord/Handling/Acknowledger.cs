using BriefBot.Discord.Wire;
using Microsoft.Extensions.Logging;

namespace BriefBot.Discord.Handling;

/// <summary>Tells Discord that an interaction arrived.</summary>
internal sealed class Acknowledger(IDiscordApi api, ILogger<Acknowledger> logger)
{
    /// <summary>Acknowledges a command or a button whose answer is a message of its own.</summary>
    /// <returns>False when somebody else answers it.</returns>
    public Task<bool> DeferAsync(Interaction interaction, bool isPrivate, CancellationToken cancellationToken) =>
        TryAsync(interaction, () => api.DeferAsync(interaction, isPrivate, cancellationToken));

    /// <summary>Acknowledges a button whose own message is changed.</summary>
    /// <returns>False when somebody else answers it.</returns>
    public Task<bool> DeferUpdateAsync(Interaction interaction, CancellationToken cancellationToken) =>
        TryAsync(interaction, () => api.DeferUpdateAsync(interaction, cancellationToken));

    private async Task<bool> TryAsync(Interaction interaction, Func<Task> acknowledge)
    {
        try
        {
            await acknowledge().ConfigureAwait(false);
            return true;
        }
        catch (DiscordApiException taken) when (taken.Code == DiscordErrorCode.AlreadyAcknowledged)
        {
            return false;
        }
        catch (DiscordApiException failure)
        {
            // Too late or cut off: the work is done all the same, and its reply finds another way.
            Log.NotAcknowledged(logger, interaction.Id, failure.Message);
            return true;
        }
    }
}
