namespace BriefBot.Discord.Rest;

/// <summary>Brings requests to Discord, and keeps to its limits: waiting and trying again is its matter.</summary>
internal interface IRestSender
{
    /// <summary>Sends a request.</summary>
    /// <returns>What the reply held; null when the request reads nothing.</returns>
    /// <exception cref="DiscordApiException">
    /// Discord refused, or could not be reached. With a status of 2xx it was carried out, and only the reply was lost.
    /// </exception>
    ValueTask<object?> SendAsync(RestRequest request, CancellationToken cancellationToken);
}
