using BriefBot.Doctor.Endpoints;
using BriefBot.LanguageModel;
using BriefBot.LanguageModel.Resilience;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Options;

namespace BriefBot.Doctor;

/// <summary>Asks the language model's endpoint for its models, and the model for a word.</summary>
/// <remarks>Not every endpoint lists its models (Azure lists what could be deployed), so what the model itself says counts.</remarks>
internal sealed class ModelCheck(LanguageModelOptions options, EndpointProbe probe, SeenTimes times, TimeProvider time)
{
    private const string Check = "model";
    private const string Meanwhile = "; answers are quotes only meanwhile";
    private const string Agent = "BriefBot doctor";
    private const string Endpoint = "Model:Endpoint";
    private const string KeyFix = "set Model:Key to a valid key with a right to the model, best as the environment variable BRIEFBOT__Model__Key";

    /// <summary>Reasoning models refuse to write fewer tokens than this.</summary>
    private const int Tokens = 16;

    public async Task<CheckResult> RunAsync(CancellationToken cancellationToken)
    {
        if (options.Endpoint.Length == 0)
        {
            return CheckResult.Ok(Check, "off, answers are quotes only");
        }

        var reply = await GetModelsAsync(options.Endpoint, cancellationToken);
        times.Note(reply);
        if (reply.Unreached(Endpoint) is var (detail, fix))
        {
            return reply.Failure == EndpointFailure.TimedOut ? CheckResult.Warn(Check, detail + Meanwhile, fix) : CheckResult.Fail(Check, detail + Meanwhile, fix);
        }

        if (reply.Status is 401 or 403)
        {
            return CheckResult.Fail(Check, $"the endpoint refuses the key (status {reply.Status}){Meanwhile}", KeyFix);
        }

        if (reply.Status is >= 300 and < 400)
        {
            return CheckResult.Fail(Check, $"the endpoint sends on to another address (status {reply.Status}){Meanwhile}", $"write the last address itself in {Endpoint}");
        }

        var names = reply.Status == 200 ? ModelList.Read(reply.Body) : null;
        return await TryAsync(cancellationToken) is not { } problem
            ? CheckResult.Ok(Check, $"{options.Model} at {reply.Address.Authority} answers")
            : await ExplainAsync(problem, names, cancellationToken);
    }

    /// <summary>Asks the model for a word; null when it answers.</summary>
    private async Task<ModelException?> TryAsync(CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(options.TimeoutSeconds), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        using var client = new OpenAiChatClient(Options.Create(options), time);
        try
        {
            await client.GetResponseAsync(
                [new ChatMessage(ChatRole.User, "Say OK.")], new ChatOptions { MaxOutputTokens = Tokens }, either.Token);
            return null;
        }
        catch (ModelException problem)
        {
            return problem;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new ModelException(ModelProblem.TooSlow, $"the language model did not answer within {options.TimeoutSeconds} s");
        }
    }

    private async Task<CheckResult> ExplainAsync(ModelException problem, IReadOnlyList<string>? names, CancellationToken cancellationToken)
    {
        if (problem.Problem is ModelProblem.NotFound or ModelProblem.BadRequest && names is { Count: > 0 } && !names.Contains(options.Model))
        {
            var nearest = ModelList.Nearest(options.Model, names, options.Key);
            return CheckResult.Fail(
                Check, $"the endpoint does not know the model {options.Model} (status {problem.Status}){Meanwhile}", $"set Model:Model to one that it has: {string.Join(", ", nearest)}");
        }

        if (problem.Problem is ModelProblem.NotFound or ModelProblem.Unreadable && names is null && await FindPathAsync(cancellationToken) is { } better)
        {
            return CheckResult.Fail(Check, $"{options.Endpoint} is not the API's base address{Meanwhile}", $"set {Endpoint} to {better}");
        }

        var detail = problem.Message + Meanwhile;
        return problem.MayPass ? CheckResult.Warn(Check, detail, FixOf(problem.Problem)) : CheckResult.Fail(Check, detail, FixOf(problem.Problem));
    }

    /// <summary>The base address where the path was left out or written to its end; null when that is not it.</summary>
    private async Task<string?> FindPathAsync(CancellationToken cancellationToken)
    {
        var root = options.Endpoint.TrimEnd('/');
        var end = root.IndexOf("/chat/completions", StringComparison.OrdinalIgnoreCase);
        string[] others = end > 0 ? [root[..end]] : [root + "/v1", root + "/openai/v1", root + "/api/v1"];
        foreach (var other in others)
        {
            var reply = await GetModelsAsync(other, cancellationToken);
            if (reply.Status is 401 || (reply.Status == 200 && ModelList.Read(reply.Body) is not null))
            {
                return other;
            }
        }

        return null;
    }

    private Task<EndpointReply> GetModelsAsync(string endpoint, CancellationToken cancellationToken) => probe.GetAsync(
        new Uri(endpoint.TrimEnd('/') + "/models"), options.Key.Length > 0 ? $"Bearer {options.Key}" : null, Agent, cancellationToken);

    private static string FixOf(ModelProblem problem) => problem switch
    {
        ModelProblem.Unreachable or ModelProblem.Broken => "look at that server's log, and try again",
        ModelProblem.TooSlow => "raise Model:TimeoutSeconds, or choose a smaller Model:Model",
        ModelProblem.Refused => KeyFix,
        ModelProblem.NotFound => $"check {Endpoint} (it mostly ends in /v1) and Model:Model",
        ModelProblem.Busy => "wait, or raise the limits of the account that the key belongs to",
        ModelProblem.BadRequest => "check that Model:Model is a chat model",
        _ => $"{Endpoint} must be the base address of an OpenAI-compatible API, such as http://localhost:11434/v1",
    };
}
