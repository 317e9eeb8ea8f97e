using System.Collections.Concurrent;
using BriefBot.StandIns.Discord.Driving;

namespace BriefBot.StandIns.Discord.Rest;

/// <summary>The interactions of late, by id and by token.</summary>
internal sealed class InteractionBook(int keep)
{
    private readonly ConcurrentDictionary<ulong, StandInInteraction> _byId = new();
    private readonly ConcurrentDictionary<string, StandInInteraction> _byToken = new();
    private readonly ConcurrentQueue<StandInInteraction> _order = new();

    internal IReadOnlyCollection<StandInInteraction> All => [.. _order];

    internal void Add(StandInInteraction interaction)
    {
        _byId[interaction.Id] = interaction;
        _byToken[interaction.Token] = interaction;
        _order.Enqueue(interaction);
        if (_order.Count > keep && _order.TryDequeue(out var oldest))
        {
            _byId.TryRemove(oldest.Id, out _);
            _byToken.TryRemove(oldest.Token, out _);
        }
    }

    internal StandInInteraction? Find(string id) => ulong.TryParse(id, out var number) ? _byId.GetValueOrDefault(number) : null;

    internal StandInInteraction? FindByToken(string token) => _byToken.GetValueOrDefault(token);
}
