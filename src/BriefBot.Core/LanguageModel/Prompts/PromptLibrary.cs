using System.Collections.Frozen;
using BriefBot.LanguageModel.Prompts.Files;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace BriefBot.LanguageModel.Prompts;

/// <summary>Prompts read from files when it is made, and again when a file has changed.</summary>
internal sealed class PromptLibrary : IPromptLibrary
{
    /// <summary>How long files are not looked at again: an edit is seen soon, and a busy bot does not ask the disk all the time.</summary>
    internal static readonly TimeSpan LookAgainAfter = TimeSpan.FromSeconds(2);

    private readonly Lock _gate = new();
    private readonly PromptFolders _folders;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly IPromptCheck[] _checks;
    private FrozenDictionary<string, LoadedPrompt> _prompts;
    private long _looked;

    /// <summary>Reads and checks all prompts.</summary>
    /// <exception cref="PromptProblemsException">A prompt is missing or cannot be used; all problems of all files are named.</exception>
    public PromptLibrary(IOptions<PromptOptions> options, TimeProvider time, ILogger<PromptLibrary> logger, IEnumerable<IPromptCheck> checks)
        : this(new PromptFolders(options.Value.Folder, PromptFolders.Shipped), time, logger, checks)
    {
    }

    internal PromptLibrary(PromptFolders folders, TimeProvider time, ILogger logger, IEnumerable<IPromptCheck>? checks = null)
    {
        (_folders, _time, _logger, _checks) = (folders, time, logger, [.. checks ?? []]);
        _looked = time.GetTimestamp();
        _prompts = PromptNames.All.ToFrozenDictionary(name => name, name => LoadedPrompt.Read(name, FileStamp.Of(folders.FileOf(name)), _checks));
        PromptProblem[] problems = [.. folders.Strays(), .. Problems];
        if (problems.Length > 0)
        {
            throw new PromptProblemsException(problems);
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<PromptProblem> Problems => [.. PromptNames.All.SelectMany(name => Volatile.Read(ref _prompts)[name].Problems)];

    /// <inheritdoc/>
    public IReadOnlyList<PromptSource> Sources
    {
        get
        {
            LookForChanges();
            return [.. PromptNames.All.Select(name => Volatile.Read(ref _prompts)[name].Prompt!.Source)];
        }
    }

    /// <inheritdoc/>
    public RenderedPrompt Render(string name, IReadOnlyDictionary<string, string> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (!_prompts.ContainsKey(name))
        {
            throw new ArgumentException($"There is no prompt \"{name}\".", nameof(name));
        }

        LookForChanges();
        return Volatile.Read(ref _prompts)[name].Prompt!.Render(values);
    }

    /// <summary>Nobody waits for a look at the disk that another caller has begun.</summary>
    private void LookForChanges()
    {
        if (_time.GetElapsedTime(Volatile.Read(ref _looked)) < LookAgainAfter || !_gate.TryEnter())
        {
            return;
        }

        try
        {
            Volatile.Write(ref _looked, _time.GetTimestamp());
            var before = _prompts;
            var now = before.Select(p => KeyValuePair.Create(p.Key, Look(p.Key, p.Value))).ToList();
            if (now.Exists(p => !ReferenceEquals(p.Value, before[p.Key])))
            {
                Volatile.Write(ref _prompts, now.ToFrozenDictionary());
            }
        }
        finally
        {
            _gate.Exit();
        }
    }

    private LoadedPrompt Look(string name, LoadedPrompt before)
    {
        var stamp = FileStamp.Of(_folders.FileOf(name));
        if (stamp == before.Stamp)
        {
            return before;
        }

        var now = LoadedPrompt.Read(name, stamp, _checks);
        if (now.Prompt is not null)
        {
            Log.Reloaded(_logger, stamp.File);
            return now;
        }

        foreach (var problem in now.Problems.Except(before.Problems))
        {
            Log.ChangeRefused(_logger, problem);
        }

        return now with { Prompt = before.Prompt };
    }
}
