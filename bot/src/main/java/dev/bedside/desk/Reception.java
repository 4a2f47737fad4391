package dev.bedside.desk;

import dev.bedside.cases.Actor;
import dev.bedside.cases.Sight;
import dev.bedside.chat.Person;
import dev.bedside.workspace.Channel;
import dev.bedside.workspace.Workspaces;
import java.util.stream.Collectors;

/** Says who is asking: somebody of the platform, with what they see of a workspace. */
public final class Reception {

    private final Workspaces workspaces;

    Reception(Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    /** @param workspace ours, in which they ask */
    public Actor receive(Person person, String workspace) {
        var seen = workspaces.everyChannelOf(workspace).stream()
                .filter(channel -> person.sees().test(channel.platformId()) || reads(person, channel))
                .map(Channel::id)
                .collect(Collectors.toSet());
        return new Actor(person.id(), workspace, new Sight(seen), person.roles(), person.manages());
    }

    /** An approver is shown what is held back in a channel of their own, whether or not they see the team's. */
    private boolean reads(Person person, Channel channel) {
        var team = workspaces.practice(channel.practice()).team();
        return team.approverRole() != null
                && person.roles().contains(team.approverRole())
                && team.approversChannel() != null
                && person.sees().test(team.approversChannel());
    }
}
