using BriefBot.LanguageModel.Resilience;

namespace BriefBot.Core.Tests.LanguageModel.Writing;

/// <summary>A model that says what the test tells it to, letter by letter.</summary>
internal sealed class ScriptedModel(Func<ModelRequest, ModelReply> reply) : ILanguageModel
{
    public string Name => "scripted";

    public List<ModelRequest> Requests { get; } = [];

    public static ModelReply Say(string text) => new ModelReply.Written(text, new ModelUsage(1, 1, IsEstimated: true), "scripted-1", IsCutShort: false);

    public async Task<ModelReply> WriteAsync(
        ModelRequest request, Func<string, CancellationToken, ValueTask>? onText, CancellationToken cancellationToken)
    {
        Requests.Add(request);
        var said = reply(request);
        if (onText is not null && said is ModelReply.Written written)
        {
            foreach (var letter in written.Text)
            {
                await onText(letter.ToString(), cancellationToken);
            }
        }

        return said;
    }
}
