namespace BriefBot.StandIns.Discord.World;

/// <summary>Tells the page what changed. Costs nothing while nobody looks.</summary>
internal sealed class WorldWatch
{
    private Action<string, object>? _changed;

    internal bool IsWatched => _changed is not null;

    internal event Action<string, object> Changed
    {
        add => _changed += value;
        remove => _changed -= value;
    }

    internal void Tell(string what, object subject) => _changed?.Invoke(what, subject);
}
