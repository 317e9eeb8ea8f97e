using System.Text;
using Microsoft.AspNetCore.Http;

namespace BriefBot.StandIns.Model;

/// <summary>Fails as endpoints do.</summary>
internal sealed class FaultWriter(TimeProvider time)
{
    private const int VeryLong = 20_000_000;

    /// <summary>Writes the failed reply; <paramref name="good"/> is the reply that it should have been, in pieces.</summary>
    internal async Task WriteAsync(HttpContext context, ModelAnswer.Fault fault, IReadOnlyList<string> good, ReceivedRequest request)
    {
        var response = context.Response;
        var stopping = context.RequestAborted;
        switch (fault.Kind)
        {
            case ModelFault.TooManyRequests or ModelFault.ServerError or ModelFault.Unauthorized:
                response.StatusCode = fault.Kind switch
                {
                    ModelFault.TooManyRequests => StatusCodes.Status429TooManyRequests,
                    ModelFault.ServerError => StatusCodes.Status500InternalServerError,
                    _ => StatusCodes.Status401Unauthorized,
                };
                if (fault.RetryAfter is { } wait)
                {
                    response.Headers.RetryAfter = wait;
                }

                await response.WriteAsync(Completion.Error($"Key {request.Authorization} and prompt {request.Prompt}"), stopping);
                break;
            case ModelFault.Stall:
                await NeverAsync(context);
                break;
            case ModelFault.StallInside:
                await WriteHalfAsync(response, good, stopping);
                await NeverAsync(context);
                break;
            case ModelFault.Cut:
                await WriteHalfAsync(response, good, stopping);

                // The break overtakes what was sent before it, unless that has time to arrive.
                await Task.Delay(TimeSpan.FromMilliseconds(50), stopping);
                context.Abort();
                break;
            case ModelFault.EndEarly:
                await WriteHalfAsync(response, good, stopping);
                break;
            case ModelFault.OneByteASecond:
                foreach (var b in Encoding.UTF8.GetBytes(string.Concat(good)))
                {
                    await response.Body.WriteAsync(new[] { b }, stopping);
                    await response.Body.FlushAsync(stopping);
                    await Task.Delay(TimeSpan.FromSeconds(1), time, stopping);
                }

                break;
            case ModelFault.InvalidJson:
                await response.WriteAsync(request.IsStream ? "data: {\"choices\": [\n\n" : "{\"choices\": [", stopping);
                break;
            case ModelFault.WrongSchema:
                await response.WriteAsync(request.IsStream ? "data: {\"result\": \"ok\"}\n\ndata: [DONE]\n\n" : "{\"result\": \"ok\"}", stopping);
                break;
            default:
                throw new InvalidOperationException($"{fault.Kind} is a matter of the text.");
        }
    }

    /// <summary>What a fault of the text makes of a good one; null for other faults.</summary>
    internal static string? TextOf(ModelFault fault) => fault switch
    {
        ModelFault.WrongContent => """{"reply": [1, 2, 3], "confidence": "high"}""",
        ModelFault.Empty => string.Empty,
        ModelFault.VeryLong => string.Concat(Enumerable.Repeat("and so on and on, ", VeryLong / 18)),
        _ => null,
    };

    private static async Task WriteHalfAsync(HttpResponse response, IReadOnlyList<string> good, CancellationToken stopping)
    {
        var half = good.Count > 1 ? string.Concat(good.Take((good.Count + 1) / 2)) : good[0][..(good[0].Length / 2)];
        await response.WriteAsync(half, stopping);
        await response.Body.FlushAsync(stopping);
    }

    private static async Task NeverAsync(HttpContext context)
    {
        var gone = new TaskCompletionSource();
        await using var registration = context.RequestAborted.Register(gone.SetResult);
        await gone.Task;
    }
}
