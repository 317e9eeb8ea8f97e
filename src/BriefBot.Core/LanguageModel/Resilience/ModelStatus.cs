using System.Globalization;
using BriefBot.Chat.Status;

namespace BriefBot.LanguageModel.Resilience;

/// <summary>Says whether the language model writes, or until when it is left alone.</summary>
internal sealed class ModelStatus(ILanguageModel model, ModelCircuit circuit) : IStatusSource
{
    public Task<IReadOnlyList<StatusLine>> ReadAsync(CancellationToken cancellationToken)
    {
        var problem = circuit.Problem;
        IReadOnlyList<StatusLine> lines =
        [
            circuit.OpenUntil is { } until
                ? new StatusLine(
                    "Model",
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"{model.Name} is left alone until {until.UtcDateTime:HH:mm:ss} UTC{(problem is null ? string.Empty : $", as {problem}")}; quotes only meanwhile"),
                    IsProblem: true)
                : problem is null
                    ? new StatusLine("Model", $"{model.Name}, ready")
                    : new StatusLine("Model", $"{model.Name}: {problem} the last time; quotes only then", IsProblem: true),
        ];
        return Task.FromResult(lines);
    }
}
