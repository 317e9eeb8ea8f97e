using System.Net;
using System.Net.Sockets;
using BriefBot.Discord.Wire;
using Polly;
using Polly.Retry;
using Polly.Timeout;

namespace BriefBot.Discord.Rest;

/// <summary>Loads attached files, from Discord's own hosts only: an event could name any address, one inside this network too.</summary>
internal sealed class AttachmentLoader(DiscordConnection connection, TimeProvider time, Func<double> jitter)
{
    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(0.5);

    private readonly ResiliencePipeline<RestReply> _pipeline = new ResiliencePipelineBuilder<RestReply> { Name = "discord files", TimeProvider = time }
        .AddTimeout(new TimeoutStrategyOptions { Name = "overall", Timeout = RestDefaults.DownloadOverall })
        .AddRetry(new RetryStrategyOptions<RestReply>
        {
            MaxRetryAttempts = 3,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Randomizer = jitter,
            Delay = FirstDelay,
            ShouldHandle = arguments => ValueTask.FromResult(
                arguments.Outcome.Exception is TimeoutRejectedException or IOException or HttpRequestException or SocketException
                || (arguments.Outcome.Result is { Outcome: RestOutcome.Unclear } reply && reply.Advice.After < RestDefaults.DownloadOverall)),
            DelayGenerator = arguments => ValueTask.FromResult(
                arguments.Outcome.Result?.Advice.After is { } wait && wait > TimeSpan.Zero ? wait : (TimeSpan?)null),
        })
        .AddTimeout(new TimeoutStrategyOptions { Name = "per try", Timeout = RestDefaults.DownloadTry })
        .Build();

    /// <summary>Loads a file.</summary>
    /// <param name="attachment">The file.</param>
    /// <param name="mostBytes">Longer ones are given up where they pass it.</param>
    /// <param name="cancellationToken">Ends the loading.</param>
    /// <exception cref="DiscordApiException">The address is not Discord's, the file is too long, or it cannot be had.</exception>
    public async Task<ReadOnlyMemory<byte>> LoadAsync(Attachment attachment, long mostBytes, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(attachment.Url, UriKind.Absolute, out var address) || !IsDiscords(address))
        {
            throw Failure("its address is not one of Discord's", null);
        }

        try
        {
            var reply = await _pipeline.ExecuteAsync(token => TryAsync(address, mostBytes, token), cancellationToken);
            return reply.Value is ReadOnlyMemory<byte> bytes ? bytes : throw Failure(reply.Problem ?? $"HTTP {(int)(reply.Status ?? 0)}", reply.Status);
        }
        catch (Exception error) when (error is TimeoutRejectedException or IOException or HttpRequestException or SocketException)
        {
            // What lies behind is not passed on: it may show the address, whose signature lets anyone load the file.
            throw Failure("the connection broke or was too slow", null);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw Failure("no connection in time", null);
        }
    }

    private bool IsDiscords(Uri address) =>
        address.UserInfo.Length == 0
        && ((address.Scheme == Uri.UriSchemeHttps && address.Host is "cdn.discordapp.com" or "media.discordapp.net" && address.IsDefaultPort)
            || (address.Scheme == connection.Base.Scheme && address.Authority == connection.Base.Authority && (address.Scheme == Uri.UriSchemeHttps || address.IsLoopback)));

    private async ValueTask<RestReply> TryAsync(Uri address, long mostBytes, CancellationToken cancellationToken)
    {
        using var message = DiscordConnection.Compose(HttpMethod.Get, address);
        using var response = await connection.SendAsync(message, cancellationToken);
        var status = response.StatusCode;
        if (status == HttpStatusCode.OK)
        {
            return await BodyReader.ReadAsync(response.Content, mostBytes, cancellationToken) is { } bytes
                ? new RestReply(RestOutcome.Done) { Status = status, Value = bytes }
                : new RestReply(RestOutcome.Refused) { Problem = $"it is longer than {mostBytes} bytes" };
        }

        var mayPass = status is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError;
        return new RestReply(mayPass ? RestOutcome.Unclear : RestOutcome.Refused)
        {
            Status = status,
            Advice = new RetryAdvice(BucketHeaders.Seconds(BucketHeaders.Single(response.Headers, "Retry-After")) ?? TimeSpan.Zero, RateLimitScope.Bucket),
        };
    }

    private static DiscordApiException Failure(string why, HttpStatusCode? status) => new($"The attached file cannot be loaded: {why}.", status, 0);
}
