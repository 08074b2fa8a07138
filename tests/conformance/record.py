"""Runs the scenarios on the reference server (openai-chatkit) and prints what it sent, as JSON.

    node tests/conformance/scenarios/index.mjs | python tests/conformance/record.py > responses.json

A response is {"json": body}, {"events": [...]} or, where the reference raises, also {"raises": "<exception>"}.
"""

import asyncio
import json
import re
import sys
from datetime import datetime, timezone

from chatkit.server import ChatKitServer, StreamingResult
from chatkit.errors import CustomStreamError, StreamError
from chatkit.store import NotFoundError, Store
from chatkit.types import ClosedStatus, ActiveStatus, LockedStatus, Page, ThreadMetadata, ThreadStreamEvent
from pydantic import TypeAdapter

EVENT = TypeAdapter(ThreadStreamEvent)
STATUS = {"active": ActiveStatus, "locked": LockedStatus, "closed": ClosedStatus}


class MemoryStore(Store):
    """Keeps copies, in order of arrival."""

    def __init__(self):
        self.threads, self.items, self.attachments = {}, {}, {}

    async def load_thread(self, thread_id, context):
        if thread_id not in self.threads:
            raise NotFoundError(f"Thread {thread_id} not found")
        return self.threads[thread_id].model_copy(deep=True)

    async def save_thread(self, thread, context):
        fields = thread.model_dump(exclude={"items"})
        self.threads[thread.id] = ThreadMetadata.model_validate(fields)
        self.items.setdefault(thread.id, [])

    async def load_threads(self, limit, after, order, context):
        return self._page(list(self.threads.values()), limit, after, order)

    async def delete_thread(self, thread_id, context):
        self.threads.pop(thread_id, None)
        self.items.pop(thread_id, None)

    async def load_thread_items(self, thread_id, after, limit, order, context):
        return self._page(self.items.get(thread_id, []), limit, after, order)

    async def add_thread_item(self, thread_id, item, context):
        await self.save_item(thread_id, item, context)

    async def save_item(self, thread_id, item, context):
        items = self.items.setdefault(thread_id, [])
        copy = item.model_copy(deep=True)
        for index, present in enumerate(items):
            if present.id == item.id:
                items[index] = copy
                return
        items.append(copy)

    async def load_item(self, thread_id, item_id, context):
        for item in self.items.get(thread_id, []):
            if item.id == item_id:
                return item.model_copy(deep=True)
        raise NotFoundError(f"Item {item_id} not found")

    async def delete_thread_item(self, thread_id, item_id, context):
        self.items[thread_id] = [item for item in self.items.get(thread_id, []) if item.id != item_id]

    async def save_attachment(self, attachment, context):
        self.attachments[attachment.id] = attachment

    async def load_attachment(self, attachment_id, context):
        return self.attachments[attachment_id]

    async def delete_attachment(self, attachment_id, context):
        self.attachments.pop(attachment_id, None)

    def _page(self, rows, limit, after, order):
        rows = [row.model_copy(deep=True) for row in (rows if order == "asc" else rows[::-1])]
        start = next((i + 1 for i, row in enumerate(rows) if row.id == after), 0)
        page = rows[start : start + limit]
        more = start + limit < len(rows)
        return Page(data=page, has_more=more, after=page[-1].id if more and page else None)


class ScriptedServer(ChatKitServer):
    async def respond(self, thread, input_user_message, context):
        if input_user_message is None:
            script = [{"emit": {"type": "thread.item.done", "item": answer("followup", "Followed up.")}}]
        else:
            text = "".join(part.text for part in input_user_message.content)
            script, _ = json.JSONDecoder().raw_decode(text.removeprefix("script "))
        async for event in self.follow(thread, script):
            yield event

    async def action(self, thread, action, sender, context):
        said = f"{action.type} {json.dumps(action.payload)} {sender.id if sender else 'nobody'}"
        async for event in self.follow(thread, [{"emit": {"type": "thread.item.done", "item": answer("acted", said)}}]):
            yield event

    async def follow(self, thread, script):
        for step in script:
            if "title" in step:
                thread.title = step["title"]
            elif "status" in step:
                thread.status = STATUS[step["status"]["type"]].model_validate(step["status"])
            elif "domains" in step:
                thread.allowed_image_domains = step["domains"]
            elif step.get("raise") == "stream":
                raise StreamError(step["code"], allow_retry=step["allow_retry"])
            elif step.get("raise") == "custom":
                raise CustomStreamError(step["message"], allow_retry=step["allow_retry"])
            elif "raise" in step:
                raise RuntimeError(step.get("message", "boom"))
            else:
                event = step["emit"]
                if "item" in event:
                    event = {**event, "item": {"thread_id": thread.id, "created_at": datetime.now(timezone.utc), **event["item"]}}
                yield EVENT.validate_python(event)


def answer(id, text):
    return {"type": "assistant_message", "id": id, "content": [{"type": "output_text", "text": text, "annotations": []}]}


def resolve(value, seen):
    if isinstance(value, dict):
        return {key: resolve(entry, seen) for key, entry in value.items()}
    if isinstance(value, list):
        return [resolve(entry, seen) for entry in value]
    if isinstance(value, str) and value.startswith("$"):
        if value == "$thread":
            return seen["threads"][-1]
        if match := re.fullmatch(r"\$user:(\d+)", value):
            return seen["users"][int(match[1]) - 1]
        if value.startswith("$item:"):
            return value.removeprefix("$item:")
    return value


async def run(scenario):
    server = ScriptedServer(MemoryStore())
    seen = {"threads": [], "users": []}
    responses = []
    for request in scenario["requests"]:
        response = {}
        responses.append(response)
        try:
            result = await server.process(json.dumps(resolve(request, seen)), {})
            if not isinstance(result, StreamingResult):
                response["json"] = json.loads(result.json)
                continue
            response["events"] = []
            async for chunk in result:
                event = json.loads(chunk.decode().removeprefix("data: "))
                response["events"].append(event)
                if event["type"] == "thread.created":
                    seen["threads"].append(event["thread"]["id"])
                if event.get("item", {}).get("type") == "user_message" and event["item"]["id"] not in seen["users"]:
                    seen["users"].append(event["item"]["id"])
        except Exception as error:  # what the reference raises is what is recorded
            response["raises"] = type(error).__name__
    return {"id": scenario["id"], "responses": responses}


async def main():
    scenarios = json.load(sys.stdin)
    json.dump([await run(scenario) for scenario in scenarios], sys.stdout, indent=1, ensure_ascii=False)


asyncio.run(main())
