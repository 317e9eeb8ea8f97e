using BriefBot.LanguageModel.Budgets;
using BriefBot.Storage;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Polly;
using Polly.CircuitBreaker;
using Polly.Timeout;

namespace BriefBot.LanguageModel.Resilience;

/// <summary>Has prompts run within the budgets and behind the pipelines of <see cref="ModelPipelines"/>.</summary>
internal sealed class GuardedModel : ILanguageModel
{
    private const int MostNameLetters = 100;
    private const string TooSlow = "the language model did not answer in time";

    private readonly IPromptRunner _runner;
    private readonly IModelBudgets _budgets;
    private readonly ModelCircuit _circuit;
    private readonly ILogger<GuardedModel> _logger;
    private readonly ResiliencePipeline _overall;
    private readonly ResiliencePipeline _try;

    public GuardedModel(
        IPromptRunner runner,
        IModelBudgets budgets,
        ModelCircuit circuit,
        IOptions<LanguageModelOptions> options,
        TimeProvider time,
        ILogger<GuardedModel> logger)
    {
        var settings = options.Value;
        _runner = runner;
        _budgets = budgets;
        _circuit = circuit;
        _logger = logger;
        Name = settings.Model;
        _overall = ModelPipelines.CreateOverall(TimeSpan.FromSeconds(settings.OverallSeconds), time, Random.Shared.NextDouble);
        _try = ModelPipelines.CreateTry(TimeSpan.FromSeconds(settings.TimeoutSeconds), settings.Concurrency, circuit, time);
    }

    public string Name { get; }

    public async Task<ModelReply> WriteAsync(
        ModelRequest request, Func<string, CancellationToken, ValueTask>? onText, CancellationToken cancellationToken)
    {
        if (_circuit.OpenUntil is not null)
        {
            return Resting();
        }

        return await ExecuteAsync(new ModelRun(request, onText), cancellationToken).ConfigureAwait(false);
    }

    private async Task<ModelReply> ExecuteAsync(ModelRun run, CancellationToken cancellationToken)
    {
        // When the circuit opens, whoever still waits for a first word is sent on at once.
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var opening = _circuit.Opening.Register(() =>
        {
            if (!run.HasText)
            {
                stop.Cancel();
            }
        });
        var context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, stop.Token);
        context.Properties.Set(ModelPipelines.Run, run);
        try
        {
            return await _overall.ExecuteAsync(
                static (inner, state) => new ValueTask<ModelReply>(state.Self.TryAsync(state.Run, inner.CancellationToken)),
                context,
                (Self: this, Run: run)).ConfigureAwait(false);
        }
        catch (ModelException failure)
        {
            return Explain(failure);
        }
        catch (TimeoutRejectedException)
        {
            return run.HasBegun
                ? new ModelReply.Unavailable(ModelProblem.TooSlow, TooSlow, null)
                : new ModelReply.Unavailable(ModelProblem.Crowded, "too many requests wait for the language model", null);
        }
        catch (BrokenCircuitException)
        {
            return Resting();
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested && stop.IsCancellationRequested)
        {
            return Resting();
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private async Task<ModelReply> TryAsync(ModelRun run, CancellationToken cancellationToken)
    {
        run.IsAsking = false;
        var request = run.Request;
        var most = TokenBound.Most(request.Messages, request.Format) + request.MaxOutputTokens;
        var decision = await ReserveAsync(request.Payer, most, cancellationToken).ConfigureAwait(false);
        if (decision is not BudgetDecision.Granted { Reservation: var reservation })
        {
            var spent = (BudgetDecision.Spent)decision;
            return new ModelReply.Unavailable(ModelProblem.Spent, BudgetWords.Of(spent.Which), spent.ResetsAt);
        }

        try
        {
            var written = await _try.ExecuteAsync(
                static (state, stop) => new ValueTask<ModelReply.Written>(state.Self.AskAsync(state.Run, stop)),
                (Self: this, Run: run),
                cancellationToken).ConfigureAwait(false);
            if (written.Usage.Total > most)
            {
                Log.MoreThanReserved(_logger, written.Usage.Total, most);
            }

            await SettleAsync(reservation, written.Usage.Total).ConfigureAwait(false);
            _circuit.Worked();
            Log.Written(_logger, written.Usage.InputTokens, written.Usage.OutputTokens);
            return written;
        }
        catch (Exception failure)
        {
            Note(failure);

            // Of what began and broke off nobody knows what it cost: what was reserved counts as spent.
            if (!run.IsAsking || failure is ModelException { IsFree: true })
            {
                await SettleAsync(reservation, tokens: null).ConfigureAwait(false);
            }

            throw;
        }
    }

    private async Task<ModelReply.Written> AskAsync(ModelRun run, CancellationToken cancellationToken)
    {
        run.IsAsking = true;
        var request = run.Request;
        ChatResponse response;
        if (run.OnText is { } onText)
        {
            var updates = new List<ChatResponseUpdate>();
            await foreach (var update in _runner.RunStreamingAsync(request, cancellationToken).ConfigureAwait(false))
            {
                updates.Add(update);
                if (update.Text is { Length: > 0 } text)
                {
                    run.HasText = true;
                    await onText(text, cancellationToken).ConfigureAwait(false);
                }
            }

            response = updates.ToChatResponse();
        }
        else
        {
            response = await _runner.RunAsync(request, cancellationToken).ConfigureAwait(false);
        }

        return string.IsNullOrWhiteSpace(response.Text)
            ? throw new ModelException(ModelProblem.Unreadable, "the language model's reply is empty")
            : new ModelReply.Written(
                response.Text, UsageOf(response, request), NameOf(response.ModelId), response.FinishReason == ChatFinishReason.Length);
    }

    // The name is shown to users, and comes from elsewhere.
    private string NameOf(string? given) =>
        given is { Length: > 0 and <= MostNameLetters } && given.All(letter => char.IsAsciiLetterOrDigit(letter) || "-_.:/".Contains(letter))
            && !given.Contains("//", StringComparison.Ordinal)
            ? given
            : Name;

    private static ModelUsage UsageOf(ChatResponse response, ModelRequest request) =>
        response.Usage is { InputTokenCount: > 0 and var input, OutputTokenCount: >= 0 and var output }
            ? new ModelUsage(input, output, IsEstimated: false)
            : new ModelUsage(TokenBound.About(request.Messages), TokenBound.About(response.Text), IsEstimated: true);

    private async Task<BudgetDecision> ReserveAsync(ModelPayer payer, long most, CancellationToken cancellationToken)
    {
        try
        {
            return await _budgets.ReserveAsync(payer, most, cancellationToken).ConfigureAwait(false);
        }
        catch (StorageException)
        {
            throw new ModelException(ModelProblem.Uncounted, "the language model's tokens cannot be counted, as the database fails");
        }
    }

    // Not cancelled with the request: what was spent is spent.
    private async Task SettleAsync(BudgetReservation reservation, long? tokens)
    {
        try
        {
            await (tokens is { } spent
                ? _budgets.SettleAsync(reservation, spent, CancellationToken.None)
                : _budgets.ReleaseAsync(reservation, CancellationToken.None)).ConfigureAwait(false);
        }
        catch (StorageException failure)
        {
            Log.NotSettled(_logger, failure.Message);
        }
    }

    private void Note(Exception failure)
    {
        // A full house says nothing about the endpoint.
        var words = failure switch
        {
            TimeoutRejectedException => TooSlow,
            ModelException { Problem: not ModelProblem.Crowded } known => known.Message,
            _ => null,
        };
        if (words is not null)
        {
            _circuit.Failed(words);
            Log.NotWritten(_logger, words);
        }
    }

    private ModelReply.Unavailable Explain(ModelException failure)
    {
        if (failure is { MayPass: true, RetryAfter: { } wait })
        {
            _circuit.Rest(wait);
        }

        return new ModelReply.Unavailable(failure.Problem, failure.Message, _circuit.OpenUntil);
    }

    private ModelReply.Unavailable Resting() => new(
        ModelProblem.Resting, "the language model failed several times and is left alone for a while", _circuit.OpenUntil);
}
